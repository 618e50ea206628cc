import { type Box, union } from '@palabre/shared/geometry'
import type { Item } from '@palabre/shared/model'
import type { Theme } from '@palabre/shared/scene'
import { paintHex } from '@palabre/shared/scene'
import { type BitmapView, Brush } from './brush.ts'
import type { FindPhoto } from './photo-types.ts'

/** What a picture is made of. Boxes are page units. */
export interface PictureSource {
  readonly theme: Theme
  readonly findPhoto: FindPhoto
  /** Bottom first; may hold more than what meets the box. */
  itemsIn(box: Box): readonly Item[]
  paintItem(brush: Brush, item: Item, region: Box): void
  /** What lies under the items. */
  paintGround(brush: Brush, region: Box): void
}

/** Picture kept around the view, as a share of its size, so that panning has something to show. */
const overscan = 0.16
/** The picture is re-centred once the view has wandered this far, bitmap px. */
const wander = 96
/** A repaint takes this much of each frame: less while the view is still zooming, when the frame has more to do. */
const sliceMs = { zooming: 3, resting: 7 } as const
/** More dirty boxes than this are repainted as one. */
const maxDirty = 16

interface Bitmap {
  readonly canvas: HTMLCanvasElement
  readonly brush: Brush
}

/** A repaint under way in the spare bitmap. */
interface Job {
  readonly view: BitmapView
  readonly region: Box
  readonly items: readonly Item[]
  next: number
}

/**
 * Everything that stands still, painted once into a bitmap somewhat larger than the view. Panning moves the bitmap and
 * paints the strips that come into sight; zooming shows it scaled while a crisp one is painted in slices; a change
 * repaints the boxes it touched.
 */
export class StaticPicture {
  private readonly source: PictureSource
  private front: Bitmap
  private spare: Bitmap
  private width = 0
  private height = 0
  private marginX = 0
  private marginY = 0
  /** What `front` shows; nothing yet. */
  private view: BitmapView | undefined
  private stale = false
  private lastZoom = 0
  private job: Job | undefined
  private dirty: Box[] = []

  constructor(source: PictureSource) {
    this.source = source
    this.front = createBitmap(source.findPhoto)
    this.spare = createBitmap(source.findPhoto)
  }

  /** Size of the view in bitmap px. */
  resize(width: number, height: number): void {
    this.marginX = Math.ceil(width * overscan)
    this.marginY = Math.ceil(height * overscan)
    this.width = width + 2 * this.marginX
    this.height = height + 2 * this.marginY
    for (const { canvas } of [this.front, this.spare]) {
      canvas.width = this.width
      canvas.height = this.height
    }
    this.clear()
  }

  /** Forgets the picture: the next `draw` paints it whole, at once. */
  clear(): void {
    this.view = undefined
    this.job = undefined
    this.dirty = []
    this.stale = false
  }

  /** Has everything repainted, in slices; until then the old picture is shown. */
  refresh(): void {
    this.stale = true
    this.job = undefined
  }

  /** Has a box of the page repainted with the next `draw`. */
  invalidate(box: Box): void {
    if (!this.view || this.stale) return
    this.dirty.push(box)
    if (this.dirty.length <= maxDirty) return
    const all = union(this.dirty)
    this.dirty = all ? [all] : []
  }

  /** Puts the picture of `wanted` on a context; true when another call is needed to make it crisp. */
  draw(context: CanvasRenderingContext2D, wanted: BitmapView): boolean {
    const target = {
      x: Math.round(wanted.x) + this.marginX,
      y: Math.round(wanted.y) + this.marginY,
      zoom: wanted.zoom,
    }
    if (!this.view) this.paintAtOnce(target)
    else if (this.stale || this.job || this.view.zoom !== target.zoom) this.work(target)
    else this.recentre(this.view, target)
    if (!this.job) this.repaintDirty()
    this.show(context, target)
    return this.job !== undefined || this.stale || this.view?.zoom !== target.zoom
  }

  private paintAtOnce(target: BitmapView): void {
    this.view = target
    this.paintRect(this.front, target, 0, 0, this.width, this.height)
  }

  /** One slice of a repaint; when it is done, the bitmaps change places. */
  private work(target: BitmapView): void {
    this.job ??= this.begin(target)
    const { job, spare } = this
    const deadline = performance.now() + (target.zoom === this.lastZoom ? sliceMs.resting : sliceMs.zooming)
    this.lastZoom = target.zoom
    spare.brush.begin(job.view, this.source.theme)
    while (job.next < job.items.length) {
      this.source.paintItem(spare.brush, job.items[job.next++] as Item, job.region)
      if ((job.next & 31) === 0 && performance.now() > deadline) return
    }
    this.job = undefined
    this.view = job.view
    this.swap()
  }

  private begin(view: BitmapView): Job {
    const { context } = this.spare.brush
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalAlpha = 1
    context.fillStyle = paintHex('paper', this.source.theme)
    context.fillRect(0, 0, this.width, this.height)
    this.stale = false
    const region = pageBox(view, 0, 0, this.width, this.height)
    this.spare.brush.begin(view, this.source.theme)
    this.source.paintGround(this.spare.brush, region)
    return { view, region, items: this.source.itemsIn(region), next: 0 }
  }

  /** Moves the bitmap's content so that the view is in its middle again. */
  private recentre(from: BitmapView, target: BitmapView): void {
    const dx = target.x - from.x
    const dy = target.y - from.y
    if (Math.abs(dx) <= wander && Math.abs(dy) <= wander) return
    this.view = target
    if (Math.abs(dx) >= this.width || Math.abs(dy) >= this.height) {
      this.dirty = []
      this.paintRect(this.front, target, 0, 0, this.width, this.height)
      return
    }
    const { context } = this.spare.brush
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.globalAlpha = 1
    context.drawImage(this.front.canvas, dx, dy)
    this.swap()
    const { front, width, height } = this
    if (dx > 0) this.paintRect(front, target, 0, 0, dx, height)
    else if (dx < 0) this.paintRect(front, target, width + dx, 0, -dx, height)
    const left = Math.max(0, dx)
    const across = width - Math.abs(dx)
    if (dy > 0) this.paintRect(front, target, left, 0, across, dy)
    else if (dy < 0) this.paintRect(front, target, left, height + dy, across, -dy)
  }

  private repaintDirty(): void {
    const { view } = this
    if (!view || this.dirty.length === 0) return
    const boxes = this.dirty
    this.dirty = []
    for (const box of boxes) {
      const left = Math.max(0, Math.floor(box.minX * view.zoom + view.x) - 1)
      const top = Math.max(0, Math.floor(box.minY * view.zoom + view.y) - 1)
      const right = Math.min(this.width, Math.ceil(box.maxX * view.zoom + view.x) + 1)
      const bottom = Math.min(this.height, Math.ceil(box.maxY * view.zoom + view.y) + 1)
      this.paintRect(this.front, view, left, top, right - left, bottom - top)
    }
  }

  private paintRect({ brush }: Bitmap, view: BitmapView, x: number, y: number, width: number, height: number): void {
    if (width <= 0 || height <= 0) return
    const { context } = brush
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    context.globalAlpha = 1
    context.fillStyle = paintHex('paper', this.source.theme)
    context.fillRect(x, y, width, height)
    brush.begin(view, this.source.theme)
    const region = pageBox(view, x, y, width, height)
    this.source.paintGround(brush, region)
    for (const item of this.source.itemsIn(region)) this.source.paintItem(brush, item, region)
    context.restore()
  }

  private show(context: CanvasRenderingContext2D, target: BitmapView): void {
    const view = this.view as BitmapView
    const ratio = target.zoom / view.zoom
    const left = target.x - this.marginX - view.x * ratio
    const top = target.y - this.marginY - view.y * ratio
    context.setTransform(1, 0, 0, 1, 0, 0)
    if (ratio === 1) {
      context.drawImage(this.front.canvas, left, top)
      return
    }
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = 'low'
    context.drawImage(this.front.canvas, left, top, this.width * ratio, this.height * ratio)
  }

  private swap(): void {
    const { front } = this
    this.front = this.spare
    this.spare = front
  }
}

function createBitmap(findPhoto: FindPhoto): Bitmap {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('this browser gives no 2D canvas')
  return { canvas, brush: new Brush(context, findPhoto) }
}

/** The part of the page in a rectangle of bitmap px. */
function pageBox(view: BitmapView, x: number, y: number, width: number, height: number): Box {
  return {
    minX: (x - view.x) / view.zoom,
    minY: (y - view.y) / view.zoom,
    maxX: (x + width - view.x) / view.zoom,
    maxY: (y + height - view.y) / view.zoom,
  }
}
