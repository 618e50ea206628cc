import type { Outline, OutlineForm } from '../geometry/index.ts'
import type { PlacedItem, ShapeForm } from '../model/index.ts'

const formOfShape: Readonly<Record<ShapeForm, OutlineForm>> = {
  rectangle: 'box',
  ellipse: 'ellipse',
  diamond: 'diamond',
  triangle: 'triangle',
  line: 'box',
  arrow: 'box',
}

/** The figure that an item's edge makes: where relations end, what a pointer is in. */
export function outlineOf(item: PlacedItem): Outline {
  const form = item.kind === 'shape' ? formOfShape[item.form] : item.kind === 'action' ? 'pill' : 'box'
  return { form, geo: item.geo }
}
