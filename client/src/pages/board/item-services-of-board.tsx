import { union } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type ReactNode, useMemo } from 'react'
import { useDeletion } from '../../panels/deletion/use-deletion.tsx'
import { ItemServicesProvider } from '../../panels/item-services.ts'
import { useEditor } from '../../panels/use-editor.ts'

interface Props {
  /** Brings the canvas back on screen, after items were asked to be shown on it. */
  readonly onShowMap: () => void
  readonly children: ReactNode
}

/** Lets the views in it show items on the canvas and delete them. */
export function ItemServicesOfBoard({ onShowMap, children }: Props) {
  const editor = useEditor()
  const { askToDelete, dialog } = useDeletion()
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once for an editor; all it calls reads the latest.
  const services = useMemo(
    () => ({
      askToDelete,
      showOnMap(ids: readonly ItemId[]) {
        const page = ids.map((id) => editor.board.item(id)?.page).find((found) => found !== undefined)
        if (page !== undefined) editor.goToPage(page)
        onShowMap()
        editor.select(ids)
        editor.zoomTo(union(ids.flatMap((id) => editor.board.boundsOf(id) ?? [])))
      },
    }),
    [editor],
  )
  return (
    <ItemServicesProvider value={services}>
      {children}
      {dialog}
    </ItemServicesProvider>
  )
}
