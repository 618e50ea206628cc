import { appUrl } from '../base-path.ts'

/** Lets the app itself open without a network, where the browser allows it: on https and localhost. */
export function keepAppOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(appUrl('sw.js')).catch(() => {
    // The app works without: `opensWithoutNetwork` stays false, and the board says so when it matters.
  })
}

/** Whether reloading this page would work without a network. */
export function opensWithoutNetwork(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}
