import { placeItem } from '@palabre/shared/commands'
import type { StateFactory } from '../tool.ts'
import { placeUsual } from './outline.ts'
import type { TerritoryStates } from './states.ts'

export const idle: StateFactory<TerritoryStates, 'idle'> = (editor) => ({
  handle(input) {
    if (input.type === 'key-down' && input.key === 'Enter') placeUsual(editor)
    if (input.type !== 'pointer-down' || input.button !== 'main') return undefined
    editor.startEditing(undefined)
    const { page } = editor.state.getState()
    // Nobody should draw a whole outline to see it vanish.
    const isAllowed = editor.check('place-item', placeItem, { kind: 'territory', page })
    return isAllowed ? { to: 'pointing', with: { down: input, corners: [] } } : undefined
  },
})
