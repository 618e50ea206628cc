/**
 * Runs work one at a time for each key. Whoever asks while it runs waits for one more run, shared by all who ask
 * meanwhile: every caller's change is in the run that it waits for, and a hundred of them are two runs.
 */
export function latestOnly(work: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const lines = new Map<string, { readonly running: Promise<void>; next?: Promise<void> }>()

  const start = (key: string): Promise<void> => {
    const running = work(key)
    const line = { running }
    lines.set(key, line)
    const leave = () => {
      if (lines.get(key) === line && !('next' in line)) lines.delete(key)
    }
    running.then(leave, leave)
    return running
  }

  return (key) => {
    const line = lines.get(key)
    if (!line) return start(key)
    line.next ??= line.running.then(
      () => start(key),
      () => start(key),
    )
    return line.next
  }
}
