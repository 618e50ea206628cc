/**
 * A photo made ready for a poor network, on the device that took it: upright, no longer than the server keeps, and
 * without where it was taken. The server does the same again for files that come another way.
 */
export interface PreparedPicture {
  readonly file: Blob
  /** As large as it is shown while it travels. */
  readonly thumb: Blob | undefined
}

const longestSide = 2_400
const thumbSide = 160
const quality = 0.86
/** Drawings and screenshots stay sharp: they travel as they are up to this size. */
const lightBytes = 1_500_000
const takenAsTheyAre: ReadonlySet<string> = new Set(['image/png', 'image/webp'])

/** A file that this browser cannot read is left as it is: the server says whether it can. */
export async function preparePicture(file: File): Promise<PreparedPicture> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return { file, thumb: undefined }
  try {
    const thumb = await drawn(bitmap, thumbSide, 'image/jpeg')
    if (takenAsTheyAre.has(file.type) && file.size <= lightBytes) return { file, thumb }
    return { file: (await drawn(bitmap, longestSide, 'image/jpeg')) ?? file, thumb }
  } finally {
    bitmap.close()
  }
}

async function drawn(bitmap: ImageBitmap, side: number, type: string): Promise<Blob | undefined> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  // JPEG has no see-through: paper shines through, as on the board.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, quality))
}
