import type { PageKind } from '@palabre/shared/model'
import { type LucideIcon, Waypoints } from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import type { ExtraViewName } from '../../panels/open-view.ts'

/** One of them: its word is `view.<name>` in i18n, its part comes when it is first asked for. */
export interface ExtraView {
  readonly name: ExtraViewName
  readonly icon: LucideIcon
  readonly Part: ComponentType
}

const thread: ExtraView = {
  name: 'thread',
  icon: Waypoints,
  Part: lazy(async () => ({ default: (await import('../../views/thread/thread-view.tsx')).ThreadView })),
}

/** What each page kind offers beside canvas and lists, in the order people see it. */
export const extraViews: Readonly<Record<PageKind, readonly ExtraView[]>> = {
  'actor-map': [thread],
  needs: [thread],
  commitments: [thread],
  free: [],
  minutes: [],
}
