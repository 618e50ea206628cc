import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BoardId } from '@palabre/shared/ids'
import { type Role, roles } from '@palabre/shared/policy'

/** What a link gives: a role on a board, as long as the link is of the board's present generation. */
export interface LinkClaim {
  readonly board: BoardId
  readonly role: Role
  readonly generation: number
}

export interface LinkTokens {
  /** The same claim always gives the same token, so that a link can be shown again. */
  write(claim: LinkClaim): string
  /** Undefined for anything that this server did not write. */
  read(token: string): LinkClaim | undefined
}

const letters: Readonly<Record<Role, string>> = { facilitator: 'f', participant: 'p', observer: 'o' }
const pattern = /^([fpo])([1-9]\d{0,8})\.([A-Za-z0-9_-]{10,32})\.([A-Za-z0-9_-]{27})$/
/** 160 bits: beyond guessing, and short enough for a small QR. */
const macBytes = 20

/** Tokens `<role><generation>.<board>.<mac>`: they name their board, and the MAC proves that this server gave them. */
export function createLinkTokens(secret: Uint8Array): LinkTokens {
  const macOf = ({ board, role, generation }: LinkClaim) =>
    createHmac('sha256', secret).update(`link:${board}:${role}:${generation}`).digest().subarray(0, macBytes)
  return {
    write: (claim) => `${letters[claim.role]}${claim.generation}.${claim.board}.${macOf(claim).toString('base64url')}`,
    read(token) {
      const [, letter, generation, board, mac] = pattern.exec(token) ?? []
      const role = roles.find((role) => letters[role] === letter)
      if (!role || !mac) return undefined
      const claim = { board: board as BoardId, role, generation: Number(generation) }
      return timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(claim)) ? claim : undefined
    },
  }
}
