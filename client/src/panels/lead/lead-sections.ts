import {
  ClipboardList,
  Hand,
  ListOrdered,
  type LucideIcon,
  Presentation,
  SquarePen,
  UsersRound,
  Vote,
} from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import type { LeadSectionName } from './lead-open.ts'

/** One page of the facilitator's panel: its word is `lead.section.<name>` in i18n. */
interface LeadSection {
  readonly name: LeadSectionName
  readonly icon: LucideIcon
  readonly Part: ComponentType
}

/** In the order in which a session needs them. */
export const leadSections: readonly LeadSection[] = [
  {
    name: 'plan',
    icon: ListOrdered,
    Part: lazy(async () => ({ default: (await import('../plan/plan-section.tsx')).PlanSection })),
  },
  {
    name: 'room',
    icon: Presentation,
    Part: lazy(async () => ({ default: (await import('./room-section.tsx')).RoomSection })),
  },
  {
    name: 'silent',
    icon: SquarePen,
    Part: lazy(async () => ({ default: (await import('../silent/silent-section.tsx')).SilentSection })),
  },
  {
    name: 'ballots',
    icon: Vote,
    Part: lazy(async () => ({ default: (await import('../ballots/ballots-section.tsx')).BallotsSection })),
  },
  {
    name: 'floor',
    icon: Hand,
    Part: lazy(async () => ({ default: (await import('../floor/floor-section.tsx')).FloorSection })),
  },
  {
    name: 'people',
    icon: UsersRound,
    Part: lazy(async () => ({ default: (await import('../people/people-section.tsx')).PeopleSection })),
  },
  {
    name: 'after',
    icon: ClipboardList,
    Part: lazy(async () => ({ default: (await import('../after/after-section.tsx')).AfterSection })),
  },
]
