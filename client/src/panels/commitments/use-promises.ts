import { type FollowCommitments, followCommitments, placeItem } from '@palabre/shared/commands'
import type { FieldEdits } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import {
  type Commitment,
  type Confirmation,
  calledPerson,
  commitmentText,
  itemKinds,
  type NameOfPerson,
  type Standing,
  standingOf,
  withNames,
} from '@palabre/shared/model'
import type { Confirmed, Represents } from '@palabre/shared/protocol'
import { type Representation, subjectsOf } from '@palabre/shared/session'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { freeSpotNear, viewCentre } from '../../editor/free-spot.ts'
import type { CallFailure, Reply } from '../../sync/api.ts'
import type { SessionView } from '../../sync/session-view.ts'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'

/** Words typed a moment before may still be on their way to the server. */
const onItsWayMs = 900

export function useSessionPart<Value>(select: (session: SessionView) => Value): Value {
  return useStore(useServices().session, select)
}

/** What ids of actors and participants are called now. */
export function useNameOfPerson(): NameOfPerson {
  const { board } = useEditor()
  const { me } = useServices()
  const people = useSessionPart((session) => session.people)
  return useMemo(
    () => (entry) => {
      const actor = board.item(entry as ItemId)
      if (actor?.kind === 'actor') return actor.name
      return entry === me.id ? me.name : people.get(entry as ParticipantId)?.name
    },
    [board, me, people],
  )
}

/** What the people of a commitment are called: the names that were written when they are gone. */
export function useCalled(): (entry: string, commitment: Pick<Commitment, 'names'>) => string {
  const nameOf = useNameOfPerson()
  return useMemo(
    () =>
      (entry, { names }) =>
        calledPerson(entry, names, nameOf) || '…',
    [nameOf],
  )
}

/** Where each commitment stands, by what the session knows. */
export function useStandings(): (commitment: Commitment) => Standing {
  const confirmations = useSessionPart((session) => session.confirmations)
  return useMemo(() => (commitment) => standingOf(commitment, confirmations.get(commitment.id)), [confirmations])
}

export interface Promised {
  readonly standing: Standing
  readonly confirmation: Confirmation | undefined
  /** Entries of `subjects` that I may speak for. */
  readonly mine: readonly string[]
  /** Entries of `subjects` that have not confirmed these words on this board. */
  readonly waiting: readonly string[]
}

/** What is known of a commitment beside its record. */
export function usePromise(commitment: Commitment): Promised {
  const { me } = useServices()
  const represents = useSessionPart((session) => session.represents)
  const confirmation = useSessionPart((session) => session.confirmations.get(commitment.id))
  return useMemo(
    () => promised(commitment, confirmation, me.id, represents),
    [commitment, confirmation, me, represents],
  )
}

function promised(
  commitment: Commitment,
  confirmation: Confirmation | undefined,
  me: ParticipantId,
  represents: readonly Representation[],
): Promised {
  const said = confirmation && !confirmation.released && !confirmation.fromFile ? confirmation : undefined
  const fresh = said?.text === commitmentText(commitment)
  const spoken = new Set(fresh ? said.voices.map(({ subject }) => subject) : [])
  return {
    standing: standingOf(commitment, confirmation),
    confirmation,
    mine: subjectsOf(me, commitment, represents),
    waiting: commitment.subjects.filter((subject) => !spoken.has(subject)),
  }
}

/** Which commitments I may speak for: my own, and those of actors that I represent. */
export function useIsMine(): (commitment: Commitment) => boolean {
  const { me } = useServices()
  const represents = useSessionPart((session) => session.represents)
  return useMemo(() => (commitment) => subjectsOf(me.id, commitment, represents).length > 0, [me, represents])
}

/** What people do about commitments. Calls to the server say what came of them; edits are undone like any other. */
export function usePromiseActions() {
  const editor = useEditor()
  const { t } = useTranslation()
  const { post, announcer } = useServices()
  const nameOf = useNameOfPerson()
  return useMemo(() => {
    const refused = (reason: CallFailure) => notify({ text: t(`errors.${reason}`), kind: 'attention' })
    const said = (reply: Reply<unknown>, words: string): boolean => {
      if (reply.ok) announcer.say(words)
      else refused(reply.failure.reason)
      return reply.ok
    }
    const speak = async (id: ItemId, word: 'confirm' | 'release'): Promise<Reply<Confirmed>> => {
      const commitment = editor.board.item(id)
      const text = word === 'confirm' && commitment?.kind === 'commitment' ? commitmentText(commitment) : undefined
      const path = `/commitments/${id}/${word}`
      const reply = await post<Confirmed>(path, { text })
      if (reply.ok || reply.failure.reason !== 'commitment_changed') return reply
      await new Promise((resolve) => setTimeout(resolve, onItsWayMs))
      return post<Confirmed>(path, { text })
    }
    return {
      confirm: async (id: ItemId) => said(await speak(id, 'confirm'), t('commitment.saidConfirmed')),
      release: async (id: ItemId) => said(await speak(id, 'release'), t('commitment.saidReleased')),
      represent: async (actorId: ItemId, withdraw: boolean) =>
        said(
          await post<Represents>('/represents', { actorId, withdraw }),
          withdraw ? t('represents.withdraw') : t('represents.claimed'),
        ),
      settle: async ({ participant, actor }: Representation, valid: boolean) =>
        said(
          await post<Represents>(`/participants/${participant}/represents`, { actorId: actor, valid }),
          t(valid ? 'represents.accept' : 'represents.refuse'),
        ),
      follow: (about: FollowCommitments): boolean => editor.run('follow-commitments', followCommitments, about).ok,
      /** `subjects` and `with` with what their ids are called now. */
      named: (people: Pick<Commitment, 'subjects' | 'with'>, before: Commitment['names']): FieldEdits => ({
        ...withNames(people, nameOf, before),
      }),
      /** A new commitment where nothing lies yet. */
      add(page: PageId, fields: Partial<Commitment>): ItemId | undefined {
        const at = freeSpotNear(editor, viewCentre(editor), itemKinds.commitment.size)
        const people = withNames({ subjects: fields.subjects ?? [], with: fields.with ?? [] }, nameOf)
        const id = editor.newId()
        const thing = { kind: 'commitment', id, page, at, fields: { ...fields, ...people } } as const
        return editor.run('place-item', placeItem, thing).ok ? id : undefined
      },
    }
  }, [editor, t, post, announcer, nameOf])
}
