import { useCallback, useSyncExternalStore } from 'react'

/** A phone, a narrow window, or a page at 200 %: panels come from below and lists turn into cards. */
const narrow = '(max-width: 48rem), (max-height: 30rem)'

/** Whether the screen is small; follows it. The CSS modules use the same bounds. */
export function useNarrow(): boolean {
  return useMedia(narrow)
}

/** Whether a media query holds now; follows it. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
