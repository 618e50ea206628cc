import { fail, ok, type Result } from '@palabre/shared/result'
import sharp from 'sharp'

export type PictureRefusal = 'not_a_picture' | 'picture_broken' | 'picture_too_large'

/** A picture made anew: nothing of the file it came from but what can be seen. */
export interface MadePicture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** What the process that decodes is sent, and what it answers. */
export interface PictureJob {
  readonly job: number
  readonly file: Uint8Array
}
export interface PictureDone {
  readonly job: number
  readonly made: Result<MadePicture, PictureRefusal>
}

/** Longest side of what is kept, pixels: more than a poster's share of a photo needs. */
const longestSide = 2_400
/** Beyond this a file is no photo from a phone, but a way to fill the memory. */
const mostPixels = 64_000_000
const patienceSeconds = 20

/** The first bytes of the formats that are taken. A file that begins otherwise is never given to a decoder. */
const beginnings: readonly (readonly [format: string, at: number, bytes: readonly number[]])[] = [
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
]

sharp.cache(false)
sharp.concurrency(1)

/**
 * Decodes a JPEG, PNG or WebP file and writes its pixels as a WebP: upright, in sRGB, at most 2,400 px long, its first
 * image only, without anything else that the file carried (place and device of a photo, comments, appended data).
 */
export async function reencode(file: Uint8Array): Promise<Result<MadePicture, PictureRefusal>> {
  const format = beginnings.find(([, at, bytes]) => bytes.every((byte, index) => file[at + index] === byte))?.[0]
  if (!format) return fail('not_a_picture')
  try {
    const picture = sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    if ((await picture.metadata()).format !== format) return fail('not_a_picture')
    const { data, info } = await picture
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 82, effort: 3 })
      .timeout({ seconds: patienceSeconds })
      .toBuffer({ resolveWithObject: true })
    return ok({ data, width: info.width, height: info.height })
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit|too large/i.test(error.message)
    return fail(isLarge ? 'picture_too_large' : 'picture_broken')
  }
}
