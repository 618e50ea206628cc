import type { Item } from '../model/index.ts'
import type { SceneContext } from './context.ts'
import { drawActor } from './items/actor.ts'
import { drawFrame } from './items/frame.ts'
import { drawInk } from './items/ink.ts'
import { drawRelation } from './items/relation.ts'
import { drawShape } from './items/shape.ts'
import { drawSticky } from './items/sticky.ts'
import { drawText } from './items/text.ts'
import type { Drawing } from './primitives.ts'

/** An item as primitives. Depends on nothing but its arguments: callers keep drawings for as long as these are the same. */
export function drawItem(item: Item, context: SceneContext): Drawing {
  switch (item.kind) {
    case 'actor':
      return drawActor(item, context)
    case 'relation':
      return drawRelation(item, context)
    case 'sticky':
      return drawSticky(item, context)
    case 'text':
      return drawText(item, context)
    case 'shape':
      return drawShape(item, context)
    case 'ink':
      return drawInk(item, context)
    case 'frame':
      return drawFrame(item, context)
  }
}
