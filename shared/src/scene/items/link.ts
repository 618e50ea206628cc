import type { Link } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { curvePath } from '../paths.ts'
import type { Drawing } from '../primitives.ts'
import { routeOf } from '../route.ts'

/** A thread between two items of one page; nothing where its ends lie on different ones. */
export function drawLink(link: Link, { surroundings, detail }: SceneContext): Drawing {
  const route = routeOf(link, surroundings)
  if (!route) return { primitives: [] }
  const stroke = { paint: 'accent', width: detail === 'full' ? 1.5 : 3, dash: [2, 6] } as const
  return { primitives: [{ type: 'path', commands: curvePath(route.curve), stroke }] }
}
