import { dropItems, duplicateItems, movedWith, moveItems } from '@palabre/shared/commands'
import { geoBounds, shiftBox, shiftGeo, subtract, union, type Vec } from '@palabre/shared/geometry'
import { selectCreated } from '../../actions/select-created.ts'
import type { PointerInput } from '../../input.ts'
import { createLiveDrag } from '../../live-drag.ts'
import { visibleNeighbours } from '../../neighbours.ts'
import { snapBox } from '../../snapping.ts'
import { snapReach } from '../../thresholds.ts'
import type { StateFactory } from '../tool.ts'
import { dropTarget } from './drop-target.ts'
import { type SelectStates, toIdle } from './states.ts'

/**
 * The selection follows the pointer: shown at once, told to others now and then, written once on release. Shift keeps
 * to one axis, Ctrl does without snapping, Alt leaves the originals and drops copies. Statements let go on a need join
 * it; on another statement, people are asked whether they make a need together.
 */
export const translating: StateFactory<SelectStates, 'translating'> = (editor, { down, move }) => {
  const ids = [...editor.state.getState().selection]
  const carried = editor.check('move-items', moveItems, { ids, by: nowhere })
    ? movedWith(editor.board.snapshot(), ids, editor.context())
    : undefined
  const moving = carried?.ok ? carried.value : []
  const box = union(moving.map(({ geo }) => geoBounds(geo)))
  const neighbours = visibleNeighbours(editor, new Map(moving.map((item) => [item.id, item])))
  const drag = createLiveDrag(editor)
  let by: Vec = nowhere
  let committed = false

  const follow = (input: PointerInput) => {
    if (!box) return
    const raw = subtract(input.page, down.page)
    const straight = input.modifiers.shift ? alongOneAxis(raw) : raw
    const reach = snapReach[input.pointer] / editor.state.getState().camera.zoom
    const snap = input.modifiers.command ? undefined : snapBox(shiftBox(box, straight), neighbours, reach)
    by = snap ? { x: straight.x + snap.by.x, y: straight.y + snap.by.y } : straight
    drag.show(new Map(moving.map(({ id, geo }) => [id, shiftGeo(geo, by)])), input.time)
    const target = input.modifiers.alt ? undefined : dropTarget(editor, moving, input.page)
    editor.state.setState({ guides: snap?.guides ?? [], dropTarget: target?.id })
  }

  const drop = (input: PointerInput) => {
    if (!box) return
    if (input.modifiers.alt) selectCreated(editor, editor.run('duplicate-items', duplicateItems, { ids, by }))
    else {
      const target = dropTarget(editor, moving, input.page)
      const onto = target?.kind === 'need' ? target.id : undefined
      committed = editor.run('move-items', dropItems, { ids, by, onto }).ok
      if (committed && target?.kind === 'statement') editor.state.setState({ commonGround: [target.id, ...ids] })
    }
  }

  follow(move)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          follow(input)
          return undefined
        case 'pointer-up':
          follow(input)
          drop(input)
          return toIdle
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit() {
      drag.end(committed)
      editor.state.setState({ dropTarget: undefined })
    },
  }
}

const nowhere: Vec = { x: 0, y: 0 }

function alongOneAxis({ x, y }: Vec): Vec {
  return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y }
}
