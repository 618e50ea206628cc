/** Enough of a PDF reader to check one: its objects, its streams unpacked. */
import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** Objects without their streams, by number. */
  readonly objects: ReadonlyMap<number, string>
  /** Streams, unpacked, one character a byte. */
  readonly streams: ReadonlyMap<number, string>
  readonly trailer: string
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = Buffer.from(bytes).toString('latin1')
  if (!source.startsWith('%PDF-1.7') || !source.trimEnd().endsWith('%%EOF')) throw new Error('not a whole PDF 1.7')
  const objects = new Map<number, string>()
  const streams = new Map<number, string>()
  for (const [, id, body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', stream] = body.split(/\nstream\n/)
    objects.set(Number(id), dictionary)
    if (stream === undefined) continue
    const packed = Buffer.from(stream.replace(/\nendstream$/, ''), 'latin1')
    streams.set(Number(id), (dictionary.includes('FlateDecode') ? inflateSync(packed) : packed).toString('latin1'))
  }
  return { objects, streams, trailer: source.slice(source.lastIndexOf('trailer')) }
}

/** `[width, height]` of every page, in points. */
export function pageSizes({ objects }: ReadPdf): [number, number][] {
  return [...objects.values()].flatMap((object): [number, number][] => {
    if (!/\/Type \/Page\b/.test(object)) return []
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(object) ?? []
    return [[Math.round(Number(width)), Math.round(Number(height))]]
  })
}

/** What is marked on each page, in the order in which it is painted. */
export function marksByPage({ objects, streams }: ReadPdf): string[][] {
  return [...objects.values()].flatMap((object): string[][] => {
    const content = /\/Type \/Page\b/.test(object) && /\/Contents (\d+) 0 R/.exec(object)?.[1]
    if (!content) return []
    return [[...(streams.get(Number(content)) ?? '').matchAll(/\/(\w+) <<[^>]*\/MCID/g)].map(([, mark = '']) => mark)]
  })
}
