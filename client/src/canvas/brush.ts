import {
  type Drawing,
  type Paint,
  type PathCommand,
  type Primitive,
  paintHex,
  type Stroke,
  type Theme,
} from '@palabre/shared/scene'
import { cssFont } from './measure.ts'
import type { FindPhoto } from './photo-types.ts'

/** Where the page lies in a bitmap: bitmap px = page × zoom + offset. */
export interface BitmapView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Longer paths are kept compiled. */
const worthCompiling = 12
const compiled = new WeakMap<readonly PathCommand[], Path2D>()
const haloWidth = 0.3

/** Paints drawings on one 2D context; remembers what the context is set to, because setting a font costs. */
export class Brush {
  readonly context: CanvasRenderingContext2D
  private readonly findPhoto: FindPhoto
  private theme: Theme = 'light'
  private view: BitmapView = { x: 0, y: 0, zoom: 1 }
  private font = ''
  private align = ''

  constructor(context: CanvasRenderingContext2D, findPhoto: FindPhoto) {
    this.context = context
    this.findPhoto = findPhoto
  }

  /** Starts a pass: nothing is known of the context's state before. */
  begin(view: BitmapView, theme: Theme): void {
    this.view = view
    this.theme = theme
    this.font = ''
    this.align = ''
    this.context.globalAlpha = 1
    this.context.lineJoin = 'round'
    this.context.lineCap = 'round'
    this.context.textBaseline = 'alphabetic'
    this.context.textRendering = 'geometricPrecision'
    this.context.setLineDash([])
  }

  /** Bitmap px per page unit of this pass. */
  get zoom(): number {
    return this.view.zoom
  }

  /** The context's coordinates become page units. */
  toPage(): void {
    const { x, y, zoom } = this.view
    this.context.setTransform(zoom, 0, 0, zoom, x, y)
  }

  paint(drawing: Drawing, alpha = 1): void {
    if (alpha === 0) return
    const { context, view } = this
    if (context.globalAlpha !== alpha) context.globalAlpha = alpha
    if (drawing.frame) {
      const [x, y, width, height, rotation] = drawing.frame
      context.setTransform(view.zoom, 0, 0, view.zoom, view.x + x * view.zoom, view.y + y * view.zoom)
      if (rotation % 360 !== 0) {
        context.translate(width / 2, height / 2)
        context.rotate((rotation * Math.PI) / 180)
        context.translate(-width / 2, -height / 2)
      }
    } else {
      this.toPage()
    }
    for (const primitive of drawing.primitives) this.primitive(primitive)
  }

  /** Paints in the coordinates the context has now. */
  primitive(primitive: Primitive): void {
    switch (primitive.type) {
      case 'rectangle':
        this.rectangle(primitive)
        return
      case 'ellipse': {
        const { context } = this
        context.beginPath()
        context.ellipse(primitive.centre.x, primitive.centre.y, primitive.radiusX, primitive.radiusY, 0, 0, Math.PI * 2)
        this.fillAndStroke(primitive)
        return
      }
      case 'path':
        this.path(primitive)
        return
      case 'text':
        this.text(primitive)
        return
      case 'image':
        this.photo(primitive)
    }
  }

  /** A photo is shown whole in its box: neither cut nor stretched. */
  private photo({ asset, x, y, width, height, instead }: Extract<Primitive, { type: 'image' }>): void {
    const photo = this.findPhoto(asset, width * this.view.zoom)
    if (!photo) {
      for (const figure of instead) this.primitive(figure)
      return
    }
    const scale = Math.min(width / photo.width, height / photo.height)
    const [w, h] = [photo.width * scale, photo.height * scale]
    this.context.drawImage(photo, x + (width - w) / 2, y + (height - h) / 2, w, h)
  }

  private rectangle(primitive: Extract<Primitive, { type: 'rectangle' }>): void {
    const { context } = this
    const { x, y, width, height, radius, fill, stroke } = primitive
    if (!radius && !stroke) {
      if (!fill) return
      context.fillStyle = this.hex(fill)
      context.fillRect(x, y, width, height)
      return
    }
    context.beginPath()
    if (radius) context.roundRect(x, y, width, height, radius)
    else context.rect(x, y, width, height)
    this.fillAndStroke(primitive)
  }

  private path({ commands, fill, stroke }: Extract<Primitive, { type: 'path' }>): void {
    const { context } = this
    if (commands.length >= worthCompiling) {
      const path = compile(commands)
      if (fill) {
        context.fillStyle = this.hex(fill)
        context.fill(path)
      }
      if (stroke) {
        this.setStroke(stroke)
        context.stroke(path)
        if (stroke.dash) context.setLineDash([])
      }
      return
    }
    context.beginPath()
    trace(context, commands)
    this.fillAndStroke({ fill, stroke })
  }

  private text({ text, x, y, style, paint, align, halo }: Extract<Primitive, { type: 'text' }>): void {
    const { context } = this
    const font = cssFont(style)
    if (this.font !== font) {
      context.font = font
      this.font = font
    }
    const canvasAlign = align === 'start' ? 'left' : align === 'end' ? 'right' : 'center'
    if (this.align !== canvasAlign) {
      context.textAlign = canvasAlign
      this.align = canvasAlign
    }
    if (halo) {
      context.strokeStyle = this.hex('paper')
      context.lineWidth = style.size * haloWidth
      context.strokeText(text, x, y)
    }
    context.fillStyle = this.hex(paint)
    context.fillText(text, x, y)
  }

  private fillAndStroke({ fill, stroke }: { fill?: Paint | undefined; stroke?: Stroke | undefined }): void {
    const { context } = this
    if (fill) {
      context.fillStyle = this.hex(fill)
      context.fill()
    }
    if (!stroke) return
    this.setStroke(stroke)
    context.stroke()
    if (stroke.dash) context.setLineDash([])
  }

  private setStroke({ paint, width, dash }: Stroke): void {
    const { context } = this
    context.strokeStyle = this.hex(paint)
    context.lineWidth = width
    if (dash) context.setLineDash(dash as number[])
  }

  private hex(paint: Paint): string {
    return paintHex(paint, this.theme)
  }
}

function compile(commands: readonly PathCommand[]): Path2D {
  const known = compiled.get(commands)
  if (known) return known
  const path = new Path2D()
  trace(path, commands)
  compiled.set(commands, path)
  return path
}

function trace(path: CanvasPath, commands: readonly PathCommand[]): void {
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        path.moveTo(command[1], command[2])
        break
      case 'L':
        path.lineTo(command[1], command[2])
        break
      case 'Q':
        path.quadraticCurveTo(command[1], command[2], command[3], command[4])
        break
      case 'C':
        path.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6])
        break
      case 'Z':
        path.closePath()
    }
  }
}
