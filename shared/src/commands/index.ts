export type { Command, CommandContext } from './command.ts'
