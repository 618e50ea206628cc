import type { Photos } from '@palabre/client/src/canvas/photo-types.ts'
import { createPhotos } from '@palabre/client/src/canvas/photos.ts'
import { afterEach, describe, expect, test } from 'vitest'

let photos: Photos | undefined
afterEach(() => photos?.destroy())

function pictureOf(width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('none')))))
}

/** Photos of these sizes by asset; `settled` resolves once every load under way has ended, well or badly. */
function shelf(sizes: Readonly<Record<string, readonly [number, number]>>) {
  const asked: string[] = []
  let arrivals = 0
  const ended: Promise<unknown>[] = []
  photos = createPhotos(
    (asset) => asset,
    () => {
      arrivals += 1
    },
    (asset) => {
      asked.push(asset)
      const size = sizes[asset]
      const loading = size ? pictureOf(...size) : Promise.reject(new Error('gone'))
      ended.push(loading.catch(() => undefined))
      return loading
    },
  )
  const { find } = photos
  return { find, asked, ended, arrived: (count: number) => expect.poll(() => arrivals).toBe(count) }
}

describe('photos on the canvas', () => {
  test('come at the width they are painted at, and larger when one looks closer', async () => {
    const { find, asked, arrived } = shelf({ banc: [3_000, 1_500] })
    expect(find('banc', 100)).toBeUndefined()
    expect(find('banc', 100)).toBeUndefined()
    await arrived(1)
    expect([find('banc', 100)?.width, find('banc', 100)?.height]).toEqual([256, 128])
    expect(asked).toEqual(['banc'])
    // The small one stands in until the larger one is there.
    expect(find('banc', 900)?.width).toBe(256)
    await arrived(2)
    expect(find('banc', 900)?.width).toBe(1_024)
    expect(find('banc', 100)?.width).toBe(256)
  })

  test('a small one is never asked for again', async () => {
    const { find, asked, arrived } = shelf({ logo: [120, 80] })
    find('logo', 100)
    await arrived(1)
    expect(find('logo', 2_000)?.width).toBe(120)
    expect(asked).toEqual(['logo'])
  })

  test('one that cannot be had is not asked for at every painting', async () => {
    const { find, asked, ended } = shelf({})
    find('gone', 100)
    await Promise.all(ended)
    await expect.poll(() => find('gone', 100)).toBeUndefined()
    expect(asked).toEqual(['gone'])
  })

  test('those nobody looks at make room for those in view', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 24 }, (_, index) => `photo-${index}`)
    const { find, arrived } = shelf(Object.fromEntries(many.map((asset) => [asset, [2_400, 1_600] as const])))
    for (const [index, asset] of many.entries()) {
      find(asset, 2_400)
      await arrived(index + 1)
    }
    expect(find('photo-23', 2_400)?.width).toBe(2_400)
    expect(find('photo-0', 2_400)).toBeUndefined()
  })
})
