import { useEffect, useState } from 'react'
import type { Overlay } from './overlay.tsx'

/** The cursors of others wait until the page has come to rest; what one does oneself does not. */
const atRestMs = 2_500
const retryMs = 2_000

/**
 * What lays selections, cursors and gestures over the page, once it is here: Konva comes when one first needs it, or
 * a little after the page, so that a lost network does not take it away. A page can be seen and drawn on without it.
 */
export function useOverlayPart(needed: boolean): typeof Overlay | undefined {
  const [asked, setAsked] = useState(false)
  const [Part, setPart] = useState<typeof Overlay>()
  if (needed && !asked) setAsked(true)

  useEffect(() => {
    const timer = setTimeout(() => setAsked(true), atRestMs)
    return () => clearTimeout(timer)
  }, [])

  useEffect(() => {
    if (!asked || Part) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const load = (): void => {
      import('./overlay.tsx').then(
        (loaded) => stopped || setPart(() => loaded.Overlay),
        () => {
          if (!stopped) timer = setTimeout(load, retryMs)
        },
      )
    }
    load()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [asked, Part])

  return Part
}
