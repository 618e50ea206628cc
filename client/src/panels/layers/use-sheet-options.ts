import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { pageSheet, type SheetKey } from '../../editor/sheets.ts'
import { familyEntries } from '../legend/legend-entries.ts'
import { useBoard } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'

/** Every sheet that has a name, to choose from: groups, the page itself, families of the page. */
export function useSheetOptions(): readonly { readonly value: SheetKey; readonly label: string }[] {
  const { t } = useTranslation()
  const { families, layers } = useBoard((board) => board.meta)
  const actors = usePageItems((items) => items.actors)
  return useMemo(
    () => [
      ...(layers ?? []).map(({ id, label }) => ({ value: `layer:${id}` as const, label })),
      { value: pageSheet, label: t('sheets.page') },
      ...familyEntries(families, actors).map(({ family }) => ({
        value: `family:${family.code}` as const,
        label: familyWord(family, t),
      })),
    ],
    [families, layers, actors, t],
  )
}
