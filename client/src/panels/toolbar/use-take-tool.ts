import type { ToolName } from '../../editor/editor-state.ts'
import { openSheet } from '../silent/sheet-open.ts'
import { useRoundToWriteIn } from '../silent/use-round-now.ts'
import { useEditor } from '../use-editor.ts'
import { useMayUse } from '../use-permission.ts'

/** While the group writes in silence, a note is written on the sheet that nobody else sees. */
const noteTools: readonly ToolName[] = ['sticky', 'statement']

/** Takes tools in hand. */
export function useTakeTool(): (tool: ToolName, options?: { readonly locked: boolean }) => void {
  const editor = useEditor()
  const round = useRoundToWriteIn()
  return (tool, options) => {
    if (round && noteTools.includes(tool)) openSheet(round.id)
    else editor.setTool(tool, options)
  }
}

/** Whether pressing a tool leads somewhere for this person now. */
export function useLeadsOn(tool: ToolName): boolean {
  const allowed = useMayUse(tool)
  const round = useRoundToWriteIn()
  return allowed || (round !== undefined && noteTools.includes(tool))
}
