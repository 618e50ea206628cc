import type { MapItems } from '@palabre/shared/findings'
import { useMemo } from 'react'
import { usePageItems } from '../../panels/use-page-items.ts'

/** What lies on the map on screen, as findings read it; the same object while nothing of it changes. */
export function useMapItems(): MapItems {
  const actors = usePageItems((items) => items.actors)
  const actions = usePageItems((items) => items.byKind.action)
  const relations = usePageItems((items) => items.relations)
  return useMemo(() => ({ actors, actions, relations }), [actors, actions, relations])
}
