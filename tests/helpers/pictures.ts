/** Picture files, as phones and people with bad intentions make them. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif'

/** A picture of a sky over a field. */
export function pictureFile(format: Format, width = 64, height = 48): Promise<Buffer> {
  return sky(width, height).toFormat(format).toBuffer()
}

/** A photo as a phone keeps it: turned by its EXIF, with the place it was taken at and words about it. */
export function phonePhoto(width = 64, height = 48): Promise<Buffer> {
  return sky(width, height)
    .withExif({
      IFD0: { Make: 'SECRET-PHONE', ImageDescription: 'SECRET-WORDS' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 36/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '3/1 52/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A PNG that says to be this large, in a few hundred bytes. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.alloc(64_000))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function sky(width: number, height: number) {
  const field = { r: 90, g: 140, b: 60 }
  const half = { create: { width, height: Math.ceil(height / 2), channels: 3 as const, background: field } }
  return sharp({ create: { width, height, channels: 3, background: { r: 120, g: 180, b: 240 } } }).composite([
    { input: half, gravity: 'south' },
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
