import type { Photos } from './photo-types.ts'

/** Widths at which photos are kept, bitmap px: on a whole map, in a page, as large as the server has them. */
const widths = [256, 1_024, 2_400] as const
/** Decoding more at once makes a phone stutter. */
const mostAtOnce = 3
/** Pixels kept, 4 bytes each: about 140 MB on a computer, 50 MB on a phone. */
const pixelBudget = { large: 36_000_000, small: 12_000_000 } as const
/** One that could not be had is asked for again, when it is painted, after this long. */
const retryAfterMs = 15_000

interface Kept {
  readonly bitmap: ImageBitmap
  /** Whether a larger one could be had. */
  readonly isWhole: boolean
  /** Turn of the last painting. */
  used: number
}

interface Entry {
  readonly kept: Map<number, Kept>
  readonly under: Set<number>
  failedAt: number | undefined
}

/**
 * Photos fetched and decoded off the main thread, each at the size it is painted at; those that were not painted for
 * longest go when there are too many. The browser's own cache keeps the files.
 */
export function createPhotos(
  addressOf: (asset: string) => string,
  arrived: (assets: ReadonlySet<string>) => void,
  load: (address: string) => Promise<Blob> = fetchPhoto,
): Photos {
  const entries = new Map<string, Entry>()
  const queue: (readonly [asset: string, width: number])[] = []
  const budget = isSmall() ? pixelBudget.small : pixelBudget.large
  let turn = 0
  let atWork = 0
  let pixels = 0
  let isGone = false

  function find(asset: string, width: number): ImageBitmap | undefined {
    const entry = entries.get(asset) ?? { kept: new Map(), under: new Set(), failedAt: undefined }
    entries.set(asset, entry)
    const wanted = widths.find((each) => each >= width * 0.8) ?? widths[2]
    const best = bestOf(entry, wanted)
    if (best) best.used = ++turn
    const isEnough = best && (best.isWhole || best.bitmap.width >= Math.min(wanted, width))
    if (!isEnough && !entry.under.has(wanted) && mayTry(entry)) {
      entry.under.add(wanted)
      // What was asked for last is what somebody looks at now.
      queue.push([asset, wanted])
      next()
    }
    return best?.bitmap
  }

  function next(): void {
    while (atWork < mostAtOnce && !isGone) {
      const job = queue.pop()
      if (!job) return
      atWork += 1
      void bring(...job).finally(() => {
        atWork -= 1
        next()
      })
    }
  }

  async function bring(asset: string, width: number): Promise<void> {
    const entry = entries.get(asset)
    if (!entry) return
    try {
      const kept = await decode(await load(addressOf(asset)), width)
      if (isGone) return kept.bitmap.close()
      entry.kept.get(width)?.bitmap.close()
      entry.kept.set(width, { ...kept, used: ++turn })
      entry.failedAt = undefined
      pixels += kept.bitmap.width * kept.bitmap.height
      makeRoom()
      arrived(new Set([asset]))
    } catch {
      entry.failedAt = performance.now()
    } finally {
      entry.under.delete(width)
    }
  }

  function makeRoom(): void {
    if (pixels <= budget) return
    const all = [...entries.values()].flatMap(({ kept }) => [...kept].map(([width, each]) => ({ kept, width, each })))
    all.sort((a, b) => a.each.used - b.each.used)
    for (const { kept, width, each } of all.slice(0, -1)) {
      if (pixels <= budget * 0.8) return
      kept.delete(width)
      pixels -= each.bitmap.width * each.bitmap.height
      each.bitmap.close()
    }
  }

  return {
    find,
    destroy() {
      isGone = true
      for (const { kept } of entries.values()) for (const { bitmap } of kept.values()) bitmap.close()
      entries.clear()
    },
  }
}

/** The smallest that is large enough, else the largest there is. */
function bestOf({ kept }: Entry, wanted: number): Kept | undefined {
  let best: Kept | undefined
  for (const width of widths) {
    const each = kept.get(width)
    if (!each) continue
    if (width >= wanted || each.isWhole) return each
    best = each
  }
  return best
}

function mayTry({ failedAt }: Entry): boolean {
  return failedAt === undefined || performance.now() - failedAt > retryAfterMs
}

async function decode(file: Blob, width: number): Promise<Omit<Kept, 'used'>> {
  const whole = await createImageBitmap(file)
  if (whole.width <= width * 1.2) return { bitmap: whole, isWhole: true }
  const bitmap = await createImageBitmap(whole, {
    resizeWidth: width,
    resizeHeight: Math.max(1, Math.round((whole.height * width) / whole.width)),
    resizeQuality: 'medium',
  })
  whole.close()
  return { bitmap, isWhole: false }
}

async function fetchPhoto(address: string): Promise<Blob> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`a picture answered ${reply.status}`)
  return reply.blob()
}

function isSmall(): boolean {
  return matchMedia('(max-width: 900px), (pointer: coarse)').matches
}
