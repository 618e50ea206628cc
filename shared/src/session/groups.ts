/**
 * How groups of people are told without telling on anybody: a group under five is not named, and what is left when the
 * named ones are taken from everybody is never one small group alone.
 */

/** Fewer people than this are not a group that is named. */
export const leastGroup = 5

export interface GroupTold {
  /** Null: those who said nothing. */
  readonly label: string | null
  readonly people: number
}

export interface GroupsTold {
  /** The largest first. */
  readonly groups: readonly GroupTold[]
  /** All who are in none of them. */
  readonly others: number
}

/** The group of those who said nothing because they came without a device. */
export const withoutDevice = 'without-device' as const

/** What people said of their belonging, counted; spellings that differ in case and spaces alone are one. */
export function countGroups(said: readonly (string | undefined)[]): readonly GroupTold[] {
  const groups = new Map<string, { label: string | null; people: number }>()
  // Sorted, so that the same spelling is kept whatever order people came in.
  for (const label of said.map(labelOf).sort(unsaidLast)) {
    const key = label?.toLowerCase() ?? ''
    const group = groups.get(key)
    if (group) group.people += 1
    else groups.set(key, { label, people: 1 })
  }
  return [...groups.values()]
}

/** What may be told of these groups. The smallest named groups join the unnamed ones until these hide each other. */
export function tellGroups(counted: readonly GroupTold[]): GroupsTold {
  const named = [...counted].filter(({ people }) => people > 0).sort(bySize)
  const folded: GroupTold[] = []
  const tellsOn = () => folded.length > 0 && (folded.length < 2 || total(folded) < leastGroup)
  for (;;) {
    const smallest = named[named.length - 1]
    if (!smallest || (smallest.people >= leastGroup && !tellsOn())) break
    folded.push(smallest)
    named.pop()
  }
  return { groups: named, others: total(folded) }
}

/**
 * With so many more people of whom nobody knows to whom they belong. Their number is known to everybody, so they hide
 * nobody: what hides small groups is settled before they are added.
 */
export function withProxiesTold({ groups, others }: GroupsTold, proxies: number): GroupsTold {
  if (proxies < leastGroup) return { groups, others: others + proxies }
  return { groups: [...groups, { label: withoutDevice, people: proxies }].sort(bySize), others }
}

function total(groups: readonly GroupTold[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0)
}

function bySize(a: GroupTold, b: GroupTold): number {
  return b.people - a.people || ((a.label ?? '\uffff') < (b.label ?? '\uffff') ? -1 : 1)
}

function labelOf(said: string | undefined): string | null {
  return said?.normalize('NFC').replace(/\s+/g, ' ').trim() || null
}

function unsaidLast(a: string | null, b: string | null): number {
  if (a === b) return 0
  return (a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1
}
