import type { ItemId } from '@palabre/shared/ids'
import type { ItemKindName } from '@palabre/shared/model'
import { type Action, allow, writableKinds } from '@palabre/shared/policy'
import type { ToolName } from '../editor/editor-state.ts'
import { useEditorState } from './use-editor.ts'

const kindOfTool: Partial<Readonly<Record<ToolName, ItemKindName>>> = {
  actor: 'actor',
  action: 'action',
  relation: 'relation',
  link: 'link',
  commitment: 'commitment',
  statement: 'statement',
  need: 'need',
  tension: 'tension',
  sticky: 'sticky',
  text: 'text',
  shape: 'shape',
  pen: 'ink',
  frame: 'frame',
  image: 'image',
  territory: 'territory',
}

/** Whether this person may do something now; the interface does not offer what would be refused. */
export function useMay(action: Action, kind?: ItemKindName, id?: ItemId): boolean {
  const about = { ...(kind ? { kind } : {}), ...(id ? { id } : {}) }
  return useEditorState(({ role, rules }) => allow(role, rules, action, about).ok)
}

/** Whether one of these is kept as it is whatever this person does. */
export function useLocked(ids: readonly ItemId[]): boolean {
  return useEditorState(({ role, rules }) => {
    if (rules.locked.size === 0) return false
    return ids.some((id) => {
      const denied = allow(role, rules, 'edit', { id })
      return !denied.ok && denied.failure.reason === 'locked'
    })
  })
}

/** Whether a tool is of use to this person now. Looking and moving around always are. */
export function useMayUse(tool: ToolName): boolean {
  return useEditorState(({ role, rules }) => {
    const kinds = writableKinds(role, rules)
    if (tool === 'eraser') return kinds.size > 0
    const kind = kindOfTool[tool]
    return !kind || kinds.has(kind)
  })
}
