import { createStore } from 'zustand/vanilla'

interface ProjectorMode {
  readonly on: boolean
}

const parameter = 'projector'

/** Whether this screen is for the room: `?projector=1` opens it so. */
export const projectorMode = createStore<ProjectorMode>(() => ({ on: askedInAddress() }))

/** Shows the page large, without what one works with; whole screen where the browser lets us. */
export function enterProjector(): void {
  projectorMode.setState({ on: true }, true)
  writeToAddress(true)
  document.documentElement.requestFullscreen?.().catch(() => undefined)
}

export function leaveProjector(): void {
  projectorMode.setState({ on: false }, true)
  writeToAddress(false)
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
}

function askedInAddress(): boolean {
  return typeof location !== 'undefined' && new URLSearchParams(location.search).get(parameter) === '1'
}

/** This board as the room sees it, for another window. */
export function projectorAddress(): string {
  return addressWith(true).href
}

function writeToAddress(on: boolean): void {
  history.replaceState(history.state, '', addressWith(on))
}

function addressWith(on: boolean): URL {
  const url = new URL(location.href)
  if (on) url.searchParams.set(parameter, '1')
  else url.searchParams.delete(parameter)
  return url
}
