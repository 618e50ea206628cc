/**
 * How many people without a device came to a session. Some leave before the end, and whoever facilitates then says that
 * there are fewer, so that votes have the places they need: what counts is the most there were. A number that is put right
 * at once never was.
 */

/** What is known of the numbers before the one that stands. */
export interface ProxiesStood {
  /** The largest that stood for a while in this session. */
  readonly most: number
  /** When the number that stands was said, epoch ms. */
  readonly since: number
}

interface Proxies {
  readonly proxies: number
  readonly proxiesStood: ProxiesStood
}

/** Less than this, and it was a slip of the finger. */
const slipMs = 60_000

/** So many are in the room from now on. */
export function withProxies<State extends Proxies>(state: State, count: number, now: number): State {
  const { proxies, proxiesStood } = state
  if (count === proxies) return state
  const stood = now - proxiesStood.since >= slipMs
  const most = stood ? Math.max(proxiesStood.most, proxies) : proxiesStood.most
  return { ...state, proxies: count, proxiesStood: { most, since: now } }
}

/** So many came, whether or not they are still there. */
export function proxiesWhoCame({ proxies, proxiesStood }: Proxies): number {
  return Math.max(proxies, proxiesStood.most)
}
