import { handTool } from '../hand/index.ts'
import type { Tool } from '../tool.ts'

/** Pictures are chosen beside the toolbar; meanwhile the page is moved by hand. */
export const imageTool: Tool = { ...handTool, name: 'image' }
