export interface Notice {
  readonly text: string
  /** `attention`: something did not work, or was refused. */
  readonly kind?: 'plain' | 'attention'
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Shown = Notice & { readonly id: number }

const mostShown = 3
const listeners = new Set<() => void>()
let shown: readonly Shown[] = []
let lastId = 0

/** Says something for a few seconds at the bottom of the screen; screen readers read it out. Returns its id. */
export function notify(notice: Notice): number {
  const others = shown.filter(({ text }) => text !== notice.text)
  lastId += 1
  set([...others, { ...notice, id: lastId }].slice(-mostShown))
  return lastId
}

export function dismiss(id: number): void {
  set(shown.filter((notice) => notice.id !== id))
}

/** Oldest first. */
export function noticesNow(): readonly Shown[] {
  return shown
}

export function onNotices(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: readonly Shown[]): void {
  shown = next
  for (const listener of listeners) listener()
}
