import type { ItemId } from '@palabre/shared/ids'
import { createContext, useContext } from 'react'

/** What lists and other views beside the canvas may ask for about items. */
export interface ItemServices {
  /** Shows items on the canvas, on whichever page they lie: selects them there and brings them into view. */
  readonly showOnMap: (ids: readonly ItemId[]) => void
  /** Deletes items, after a question where something hangs on them. */
  readonly askToDelete: (ids: readonly ItemId[]) => void
}

const ItemServicesContext = createContext<ItemServices | undefined>(undefined)
export const ItemServicesProvider = ItemServicesContext.Provider

/** What the view around may ask for about items; throws outside one. */
export function useItemServices(): ItemServices {
  const services = useContext(ItemServicesContext)
  if (!services) throw new Error('useItemServices needs an ItemServicesProvider above it')
  return services
}
