import type { PageKind } from '@palabre/shared/model'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'

/** Ways to look at a page beside its canvas and its lists. */
export type ExtraViewName = 'families' | 'findings' | 'matrix' | 'causes' | 'states' | 'follow-up' | 'method'
export type View = 'map' | 'list' | ExtraViewName

/** One of them: its word is `view.<name>` in i18n, its part comes when it is first asked for. */
export interface ExtraView {
  readonly name: ExtraViewName
  readonly icon: LucideIcon
  readonly Part: ComponentType
}

/** What each page kind offers beside canvas and lists, in the order people see it. */
export const extraViews: Readonly<Record<PageKind, readonly ExtraView[]>> = {
  'actor-map': [],
  needs: [],
  commitments: [],
  free: [],
  minutes: [],
}
