import { type BoardId, isId } from '@palabre/shared/ids'
import type { LinkTokens } from './access/link-token.ts'
import type { Config } from './config.ts'
import type { BoardRegistry } from './ports/board-registry.ts'

/** The command was called in a way it does not know. */
export class UsageError extends Error {}

/**
 * For a group that has lost its way in: the facilitators' link of a board, as text. Without a board, the boards there
 * are. Renewing it is not done here: the link that is in use stays good.
 */
export async function recover(
  deps: {
    readonly boards: BoardRegistry
    readonly tokens: LinkTokens
    readonly config: Pick<Config, 'publicUrl' | 'basePath' | 'port'>
  },
  id: string | undefined,
): Promise<string> {
  const { boards, tokens, config } = deps
  if (id === undefined) {
    const rows = (await boards.list()).map(({ id, createdAt }) => `${id}  ${new Date(createdAt).toISOString()}`)
    return ['Planches · Boards:', ...rows, '', 'palabre recover <board>'].join('\n')
  }
  const board = isId(id) ? await boards.find(id as BoardId) : undefined
  if (!board) throw new UsageError(`Planche inconnue · Unknown board: ${id}`)
  const token = tokens.write({ board: board.id, role: 'facilitator', generation: board.generations.facilitator })
  const origin = config.publicUrl ?? `http://localhost:${config.port}`
  return `${origin}${config.basePath}/j#${token}`
}
