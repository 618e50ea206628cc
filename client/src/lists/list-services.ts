import type { ItemId } from '@palabre/shared/ids'
import { createContext, useContext } from 'react'

/** What rows may ask of the list they stand in. */
export interface ListServices {
  /** Shows items on the map: selects them there and brings them into view. */
  readonly showOnMap: (ids: readonly ItemId[]) => void
  /** Deletes items, after a question where relations would go too. */
  readonly askToDelete: (ids: readonly ItemId[]) => void
}

const ListContext = createContext<ListServices | undefined>(undefined)
export const ListServicesProvider = ListContext.Provider

/** The list around a row; throws outside one. */
export function useListServices(): ListServices {
  const services = useContext(ListContext)
  if (!services) throw new Error('useListServices needs a list above it')
  return services
}
