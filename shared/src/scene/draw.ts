import type { Item } from '../model/index.ts'
import type { SceneContext } from './context.ts'
import { drawAction } from './items/action.ts'
import { drawActor } from './items/actor.ts'
import { drawCommitment } from './items/commitment.ts'
import { drawFrame } from './items/frame.ts'
import { drawImage } from './items/image.ts'
import { drawInk } from './items/ink.ts'
import { drawLink } from './items/link.ts'
import { drawNeed } from './items/need.ts'
import { drawRelation } from './items/relation.ts'
import { drawShape } from './items/shape.ts'
import { drawStatement } from './items/statement.ts'
import { drawSticky } from './items/sticky.ts'
import { drawTension } from './items/tension.ts'
import { drawTerritory } from './items/territory.ts'
import { drawText } from './items/text.ts'
import type { Drawing } from './primitives.ts'

/** An item as primitives. Depends on nothing but its arguments: callers keep drawings for as long as these are the same. */
export function drawItem(item: Item, context: SceneContext): Drawing {
  switch (item.kind) {
    case 'actor':
      return drawActor(item, context)
    case 'action':
      return drawAction(item, context)
    case 'relation':
      return drawRelation(item, context)
    case 'territory':
      return drawTerritory(item, context)
    case 'statement':
      return drawStatement(item, context)
    case 'need':
      return drawNeed(item, context)
    case 'tension':
      return drawTension(item, context)
    case 'link':
      return drawLink(item, context)
    case 'commitment':
      return drawCommitment(item, context)
    case 'sticky':
      return drawSticky(item, context)
    case 'text':
      return drawText(item, context)
    case 'shape':
      return drawShape(item, context)
    case 'ink':
      return drawInk(item, context)
    case 'image':
      return drawImage(item, context)
    case 'frame':
      return drawFrame(item, context)
  }
}
