import type { Territory } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing } from '../primitives.ts'

/** The outline of a territory. */
export function drawTerritory(territory: Territory, context: SceneContext): Drawing {
  const [, , width, height] = territory.geo
  const dash = territory.origin === 'prescribed' ? { dash: [14, 8] } : {}
  const stroke = { paint: 'ink-soft', width: context.detail === 'full' ? 2.5 : 5, ...dash } as const
  return { frame: territory.geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, radius: 40, stroke }] }
}
