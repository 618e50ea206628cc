import type { FindPhoto, Photos } from './photo-types.ts'

/**
 * Where the painter finds photos: nothing is loaded, not even what loads them, before the first one is looked for.
 * `arrived` is called with those that can be painted now, or painted better.
 */
export class PhotoShelf {
  private readonly addressOf: ((asset: string) => string) | undefined
  private readonly arrived: (assets: ReadonlySet<string>) => void
  private photos: Photos | undefined
  private readonly early = new Set<string>()
  private isGone = false

  constructor(addressOf: ((asset: string) => string) | undefined, arrived: (assets: ReadonlySet<string>) => void) {
    this.addressOf = addressOf
    this.arrived = arrived
  }

  readonly find: FindPhoto = (asset, width) => {
    if (this.photos) return this.photos.find(asset, width)
    if (this.early.size === 0) void this.open()
    this.early.add(asset)
    return undefined
  }

  destroy(): void {
    this.isGone = true
    this.photos?.destroy()
  }

  private async open(): Promise<void> {
    const { addressOf, arrived } = this
    if (!addressOf) return
    const loaded = await import('./photos.ts').catch(() => undefined)
    if (this.isGone) return
    this.photos = loaded?.createPhotos(addressOf, arrived)
    const { early } = this
    const asked = new Set(early)
    early.clear()
    if (this.photos) arrived(asked)
  }
}
