import type { ToolName } from '../editor-state.ts'
import { actionTool } from './action/index.ts'
import { actorTool } from './actor/index.ts'
import { commitmentTool } from './commitment/index.ts'
import { eraserTool } from './eraser/index.ts'
import { frameTool } from './frame/index.ts'
import { handTool } from './hand/index.ts'
import { imageTool } from './image/index.ts'
import { lateTool } from './late-tool.ts'
import { needTool } from './need/index.ts'
import { penTool } from './pen/index.ts'
import { relationTool } from './relation/index.ts'
import { selectTool } from './select/index.ts'
import { shapeTool } from './shape/index.ts'
import { statementTool } from './statement/index.ts'
import { stickyTool } from './sticky/index.ts'
import { tensionTool } from './tension/index.ts'
import { textTool } from './text/index.ts'
import type { Tool } from './tool.ts'

export const tools: Readonly<Record<ToolName, Tool>> = {
  select: selectTool,
  hand: handTool,
  actor: actorTool,
  action: actionTool,
  relation: relationTool,
  link: lateTool({ name: 'link', cursor: 'crosshair', load: async () => (await import('./link/index.ts')).linkTool }),
  commitment: commitmentTool,
  statement: statementTool,
  need: needTool,
  tension: tensionTool,
  sticky: stickyTool,
  text: textTool,
  shape: shapeTool,
  pen: penTool,
  eraser: eraserTool,
  frame: frameTool,
  image: imageTool,
  territory: lateTool({
    name: 'territory',
    cursor: 'crosshair',
    load: async () => (await import('./territory/index.ts')).territoryTool,
  }),
}
