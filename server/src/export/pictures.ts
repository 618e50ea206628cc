import sharp from 'sharp'

/** A picture ready for a file: every reader of SVG and PDF knows JPEG. Sizes in pixels. */
export interface PrintedPicture {
  readonly jpeg: Buffer
  readonly width: number
  readonly height: number
}
export type PrintedPictures = ReadonlyMap<string, PrintedPicture>

/** Longest side on paper, pixels: with many pictures each is small, and the file must still be sent. */
const longestSide = { few: 1_800, many: 900 } as const
const many = 24

/** The kept pictures that are asked for, made for paper; one that cannot be read is left out. */
export async function printPictures(
  kept: ReadonlyMap<string, Uint8Array>,
  wanted: ReadonlySet<string>,
): Promise<PrintedPictures> {
  const side = longestSide[wanted.size > many ? 'many' : 'few']
  const printed = new Map<string, PrintedPicture>()
  for (const asset of wanted) {
    const bytes = kept.get(asset)
    const picture = bytes && (await forPaper(bytes, side))
    if (picture) printed.set(asset, picture)
  }
  return printed
}

async function forPaper(bytes: Uint8Array, side: number): Promise<PrintedPicture | undefined> {
  try {
    const { data, info } = await sharp(bytes)
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}

/** A picture as an address that holds it. */
export function dataAddress({ jpeg }: PrintedPicture): string {
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}
