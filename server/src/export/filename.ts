/** A file name from a board's title: `carte-des-acteurs-2025-11-21.pdf`. ASCII only, never empty, never hidden. */
export function exportFilename(title: string, now: number, extension: string, about?: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const day = new Date(now).toISOString().slice(0, 10)
  return `${[words || 'palabre', about, day].filter(Boolean).join('-')}.${extension}`
}
