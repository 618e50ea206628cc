import type { PageId, ParticipantId } from '../ids.ts'
import type { AboutSession, ChecklistLine, Phase, Rights, SessionSettings, Spotlight } from './state.ts'

/** What a facilitator asks of the session. With `ifStep`, only if the session still stands at that step. */
export type SessionIntent = { readonly ifStep?: number | undefined } & SessionVerb

export type SessionVerb =
  | { readonly do: 'open' | 'close' | 'next' | 'back' }
  | { readonly do: 'goto'; readonly step: number }
  | {
      readonly do: 'plan'
      readonly plan: readonly Phase[]
      /** The `planMark` of the plan that this one was made from: replaced only if it still is that one. */
      readonly ifPlan?: string | undefined
    }
  | { readonly do: 'about'; readonly about: AboutSession }
  | { readonly do: 'checklist'; readonly checklist: readonly ChecklistLine[] }
  | { readonly do: 'timer'; readonly timer: 'start' | 'add'; readonly ms: number }
  | { readonly do: 'timer'; readonly timer: 'pause' | 'resume' | 'stop' }
  | { readonly do: 'rights'; readonly rights: Rights }
  | { readonly do: 'freeze'; readonly frozen: boolean }
  | { readonly do: 'summon'; readonly page: PageId; readonly view?: Spotlight['view'] | undefined }
  | {
      readonly do: 'spotlight'
      /** None: release everyone. */
      readonly page?: PageId | undefined
      readonly view?: Spotlight['view'] | undefined
      /** Whose view is followed. */
      readonly who?: ParticipantId | undefined
    }
  | { readonly do: 'lock'; readonly ids: readonly string[]; readonly locked: boolean }
  | { readonly do: 'hide'; readonly what: 'cursors' | 'names'; readonly hidden: boolean }
  | { readonly do: 'hide'; readonly what: 'items'; readonly ids: readonly string[]; readonly hidden: boolean }
  | { readonly do: 'curtain'; readonly drawn: boolean }
  /** What came of a ballot, shown to the room; none: no longer. */
  | { readonly do: 'result'; readonly ballot?: string | undefined }
  | { readonly do: 'settings'; readonly settings: { readonly [Key in keyof SessionSettings]?: boolean | undefined } }
