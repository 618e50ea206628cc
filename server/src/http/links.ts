import { type Role, roles } from '@palabre/shared/policy'
import type { BoardLinks } from '@palabre/shared/protocol'
import type { BoardRecord } from '../ports/board-registry.ts'
import { addressed, type HttpContext } from './context.ts'
import type { HttpDeps } from './deps.ts'

/** The code that lets people in now; null while no session is under way. */
export async function joinCodeOf({ sessions }: Pick<HttpDeps, 'sessions'>, board: BoardRecord): Promise<string | null> {
  return (await sessions.isOpen(board.id)) ? (board.joinCode ?? null) : null
}

type LinkDeps = Pick<HttpDeps, 'config' | 'tokens' | 'address'>

/** The link of a role: the token travels in the fragment, which browsers keep to themselves. */
export function linkOf(
  c: HttpContext,
  { config, tokens, address }: LinkDeps,
  { id, generations }: Pick<BoardRecord, 'id' | 'generations'>,
  role: Role,
): string {
  const token = tokens.write({ board: id, role, generation: generations[role] })
  return `${address.originOf(addressed(c))}${config.basePath}/j#${token}`
}

/** Where people type a code: the front page. */
export function addressOf(c: HttpContext, { config, address }: Pick<LinkDeps, 'config' | 'address'>): string {
  return `${address.originOf(addressed(c))}${config.basePath}`
}

export function linksOf(c: HttpContext, deps: LinkDeps, board: Pick<BoardRecord, 'id' | 'generations'>): BoardLinks {
  return Object.fromEntries(roles.map((role) => [role, linkOf(c, deps, board, role)])) as Record<Role, string>
}
