/**
 * How many people without a device came to a session. Some leave before the end, and whoever facilitates then says that
 * there are fewer, so that votes have the places they need: what counts is the most there were. A number that is put right
 * at once never was.
 */
import type { ParticipantId } from '../ids.ts'
import { floorWithout } from './floor.ts'
import type { Floor, ProxiesStood } from './state.ts'

interface Proxies {
  readonly floor: Floor
  readonly proxies: number
  readonly proxiesStood: ProxiesStood
}

/** Less than this, and it was a slip of the finger. */
const slipMs = 60_000

const prefix = 'p_proxy'
const digits = 7
const idOfProxy = new RegExp(`^${prefix}(\\d{${digits}})$`)

/** Stands for the n-th person without a device, from 1: shorter than the id of anybody who has one. */
export function proxyId(number: number): ParticipantId {
  return `${prefix}${String(number).padStart(digits, '0')}` as ParticipantId
}

/** Which person without a device an id stands for; undefined for whoever has one. */
export function proxyNumber(id: ParticipantId): number | undefined {
  const number = Number(idOfProxy.exec(id)?.[1] ?? 0)
  return number > 0 ? number : undefined
}

/** Those who stand for everybody without a device. */
export function proxyIds({ proxies }: Pick<Proxies, 'proxies'>): readonly ParticipantId[] {
  return Array.from({ length: proxies }, (_, index) => proxyId(index + 1))
}

/** So many are in the room from now on; those beyond wait and speak no more. */
export function withProxies<State extends Proxies>(state: State, count: number, now: number): State {
  const { proxies, proxiesStood } = state
  if (count === proxies) return state
  const stood = now - proxiesStood.since >= slipMs
  const most = stood ? Math.max(proxiesStood.most, proxies) : proxiesStood.most
  return { ...state, proxies: count, proxiesStood: { most, since: now }, floor: floorOf(state.floor, count) }
}

function floorOf(floor: Floor, proxies: number): Floor {
  const there = floor.speaking === null ? floor.queue : [floor.speaking, ...floor.queue]
  return there.filter((id) => (proxyNumber(id) ?? 0) > proxies).reduce(floorWithout, floor)
}

/** So many came, whether or not they are still there. */
export function proxiesWhoCame({ proxies, proxiesStood }: Omit<Proxies, 'floor'>): number {
  return Math.max(proxies, proxiesStood.most)
}
