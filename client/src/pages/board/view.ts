import type { PageKind } from '@palabre/shared/model'
import {
  ChartNetwork,
  Grid3x3,
  Handshake,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  ScanSearch,
  Spline,
  Waypoints,
} from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import { withWords } from '../../i18n/i18n.ts'
import type { ExtraViewName } from '../../panels/open-view.ts'

/** One of them: its word is `view.<name>` in i18n, its part comes when it is first asked for. */
export interface ExtraView {
  readonly name: ExtraViewName
  readonly icon: LucideIcon
  readonly Part: ComponentType
}

const lazyView = (load: () => Promise<{ default: ComponentType }>) => lazy(withWords('panels', load))

const thread: ExtraView = {
  name: 'thread',
  icon: Waypoints,
  Part: lazyView(async () => ({ default: (await import('../../views/thread/thread-view.tsx')).ThreadView })),
}

const matrix: ExtraView = {
  name: 'matrix',
  icon: Grid3x3,
  Part: lazyView(async () => ({ default: (await import('../../views/matrix/matrix-view.tsx')).MatrixView })),
}

const causes: ExtraView = {
  name: 'causes',
  icon: Spline,
  Part: lazyView(async () => ({ default: (await import('../../views/causes/causes-view.tsx')).CausesView })),
}

const states: ExtraView = {
  name: 'states',
  icon: Handshake,
  Part: lazyView(async () => ({ default: (await import('../../views/states/states-view.tsx')).StatesView })),
}

const followUp: ExtraView = {
  name: 'follow-up',
  icon: ListChecks,
  Part: lazyView(async () => ({ default: (await import('../../views/follow-up/follow-up-view.tsx')).FollowUpView })),
}

const method: ExtraView = {
  name: 'method',
  icon: LayoutGrid,
  Part: lazyView(async () => ({ default: (await import('../../views/method/method-view.tsx')).MethodView })),
}

const families: ExtraView = {
  name: 'families',
  icon: ChartNetwork,
  Part: lazyView(async () => ({ default: (await import('../../views/families/families-view.tsx')).FamiliesView })),
}

const mapFindings: ExtraView = {
  name: 'findings',
  icon: ScanSearch,
  Part: lazyView(async () => ({ default: (await import('../../views/findings/findings-view.tsx')).FindingsView })),
}

/** What each page kind offers beside canvas and lists, in the order people see it. */
export const extraViews: Readonly<Record<PageKind, readonly ExtraView[]>> = {
  'actor-map': [families, mapFindings, thread],
  needs: [matrix, causes, thread],
  commitments: [states, followUp, thread],
  free: [method, causes],
  minutes: [],
}
