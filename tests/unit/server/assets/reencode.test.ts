import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type MadePicture, reencode } from '../../../../server/src/assets/reencode.ts'
import { phonePhoto, pictureFile, pngBomb } from '../../../helpers/pictures.ts'

async function made(file: Uint8Array): Promise<MadePicture> {
  const result = await reencode(file)
  if (!result.ok) throw new Error(result.failure.reason)
  return result.value
}

const refused = async (file: Uint8Array) => {
  const result = await reencode(file)
  return result.ok ? 'made' : result.failure.reason
}

describe('pictures are made anew', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s is taken, and becomes WebP', async (format) => {
    const { data, width, height } = await made(await pictureFile(format))
    expect([width, height]).toEqual([64, 48])
    expect((await sharp(data).metadata()).format).toBe('webp')
  })

  test('a photo stands upright, and says neither where nor with what it was taken', async () => {
    const photo = await phonePhoto(64, 48)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { data, width, height } = await made(photo)
    expect([width, height]).toEqual([48, 64])
    const { exif, xmp, iptc, icc, orientation } = await sharp(data).metadata()
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
    expect(Buffer.from(data).includes('SECRET')).toBe(false)
  })

  test('what is hidden behind the picture is left behind', async () => {
    const polyglot = Buffer.concat([await pictureFile('jpeg'), Buffer.from('<script>SECRET</script>PK\u0003\u0004')])
    const { data } = await made(polyglot)
    expect(Buffer.from(data).includes('SECRET')).toBe(false)
  })

  test('a large one is made smaller, a small one is left as it is', async () => {
    const { width, height } = await made(await pictureFile('jpeg', 4_800, 1_200))
    expect([width, height]).toEqual([2_400, 600])
    const small = await made(await pictureFile('png', 1, 1))
    expect([small.width, small.height]).toEqual([1, 1])
  })

  test('the same file gives the same picture', async () => {
    const file = await pictureFile('png')
    expect((await made(file)).data).toEqual((await made(file)).data)
  })
})

describe('what is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  test.each([
    ['nothing', ''],
    ['words', 'Bonjour'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', svg],
    ['a PDF', '%PDF-1.7\n'],
  ])('%s', async (_, text) => expect(await refused(Buffer.from(text))).toBe('not_a_picture'))

  test.each(['gif', 'tiff', 'avif'] as const)('%s', async (format) =>
    expect(await refused(await pictureFile(format))).toBe('not_a_picture'),
  )

  test('an SVG that begins like a PNG', async () => {
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(await refused(Buffer.concat([signature, Buffer.from(svg)]))).toBe('picture_broken')
  })

  test.each(['jpeg', 'png', 'webp'] as const)('half a %s', async (format) => {
    const file = await pictureFile(format, 300, 200)
    expect(await refused(file.subarray(0, file.length / 2))).toBe('picture_broken')
  })

  test('a few bytes that would fill the memory', async () => {
    expect(await refused(pngBomb(60_000, 60_000))).toBe('picture_too_large')
    expect(await refused(pngBomb(7_000, 7_000))).toBe('picture_broken')
  })
})
