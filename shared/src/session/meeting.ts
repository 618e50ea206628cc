/** What is kept of a session once it is closed: when, how many, which steps; nobody's name and nobody's id. */
import { type GroupsTold, type GroupTold, tellGroups, withProxiesTold } from './groups.ts'

/** A step that a meeting came to. */
export interface StepTaken {
  readonly title: string
  /** Epoch ms. */
  readonly at: number
}

/** How many came. */
export interface Attendance {
  /** Everyone, whatever their role. */
  readonly people: number
  readonly facilitators: number
  readonly participants: number
  readonly observers: number
  /** How many of the participants had no device: a facilitator wrote and voted for them. */
  readonly proxies: number
}

/** Who was in the room, as it is kept: everyone but `proxies` had a device, and every group is there. */
export interface RoomKept {
  readonly attendance: Attendance
  readonly belongings: readonly GroupTold[]
}

/** Who was in the room, as it is told: people without a device are people who came. */
export function tellRoom({ attendance, belongings }: RoomKept): {
  readonly attendance: Attendance
  readonly belongings: GroupsTold
} {
  const { people, participants, proxies } = attendance
  return {
    attendance: { ...attendance, people: people + proxies, participants: participants + proxies },
    belongings: withProxiesTold(tellGroups(belongings), proxies),
  }
}

/** A closed session, as it is told. */
export interface Meeting {
  readonly id: string
  /** Epoch ms. */
  readonly openedAt: number
  /** Epoch ms. */
  readonly closedAt: number
  readonly attendance: Attendance
  readonly belongings: GroupsTold
  readonly steps: readonly StepTaken[]
  /** Ids of the ballots that were opened meanwhile. */
  readonly ballots: readonly string[]
}

/** A pause after which somebody who comes back has come for another visit. */
const visitPauseMs = 3_600_000

/** Whether somebody last seen then comes for another visit now: after a while, or after a session that was closed since. */
export function isNewVisit(seenAt: number, now: number, lastClosedAt: number | undefined): boolean {
  return now - seenAt >= visitPauseMs || (lastClosedAt !== undefined && lastClosedAt > seenAt && lastClosedAt <= now)
}
