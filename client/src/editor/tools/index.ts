import type { ToolName } from '../editor-state.ts'
import type { Tool } from './tool.ts'

export const tools: Partial<Record<ToolName, Tool>> = {}
