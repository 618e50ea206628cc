/** What a countdown shows and says. Milliseconds throughout. */

const minuteMs = 60_000
const hourMs = 3_600_000

/** `4:05`, `1:04:05`; a second that has begun counts whole, so that 0:00 means over. */
export function countdownWords(leftMs: number): string {
  const seconds = Math.ceil(Math.max(0, leftMs) / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  if (seconds * 1_000 < hourMs) return `${minutes}:${two(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** How urgent it is: the last minute, and the end, look and sound different. */
export type Urgency = 'calm' | 'last-minute' | 'over'

export function urgencyOf(leftMs: number): Urgency {
  if (leftMs <= 0) return 'over'
  return leftMs <= minuteMs ? 'last-minute' : 'calm'
}

/** The moments that are said aloud, and no other second. */
export const milestones = [
  { name: 'five', leftMs: 5 * minuteMs },
  { name: 'one', leftMs: minuteMs },
  { name: 'over', leftMs: 0 },
] as const
export type Milestone = (typeof milestones)[number]['name']

/** The milestone that was passed between two looks at a running countdown; none where time was added. */
export function milestonePassed(beforeMs: number, afterMs: number): Milestone | undefined {
  return milestones.findLast(({ leftMs }) => beforeMs > leftMs && afterMs <= leftMs)?.name
}
