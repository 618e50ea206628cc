import { type RefObject, useEffect } from 'react'

/** As long as it takes to read a line and to press what stands beside it, twice over. */
const fleetingMs = 15_000

/** Lets a message go by itself after a while; each `message` has its own time. Never from under a finger or the focus. */
export function useFleeting(message: unknown, element: RefObject<HTMLElement | null>, onOver: () => void): void {
  useEffect(() => {
    if (message === undefined) return
    const timer = setInterval(() => {
      if (!element.current?.matches(':hover, :focus-within')) onOver()
    }, fleetingMs)
    return () => clearInterval(timer)
  }, [message, element, onOver])
}
