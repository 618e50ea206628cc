const dayMs = 86_400_000

/** A day in the reader's language, from epoch ms: "aujourd’hui", "hier", "il y a 3 jours", then the date. */
export function formatDay(language: string, at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayMs)
  if (days >= 0 && days < 7) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day')
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at)
}

function startOfDay(at: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
