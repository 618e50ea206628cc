import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import type { SheetKey } from '../../editor/sheets.ts'
import { familyEntries, toggled } from '../legend/legend-entries.ts'
import { FamilyMark } from '../marks/family-mark.tsx'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import styles from './layers.module.css'
import { SheetLine } from './sheet-line.tsx'
import { useSheets } from './use-sheets.ts'

/** Each family of actors as a sheet: what is hidden here is hidden in the legend too, and stays as a trace. */
export function FamilySheets() {
  const { t } = useTranslation()
  const { state } = useEditor()
  const families = useBoard((board) => board.meta.families)
  const actors = usePageItems((items) => items.actors)
  const hidden = useEditorState(({ filter }) => filter.hiddenFamilies)
  const { view, fade } = useSheets()
  const present = familyEntries(families, actors)
  const toggle = (code: string) => {
    const { filter } = state.getState()
    state.setState({ filter: { ...filter, hiddenFamilies: toggled(filter.hiddenFamilies, code) } })
  }
  if (present.length === 0) return <p className={styles.about}>{t('sheets.noFamilies')}</p>
  return (
    <ul className={styles.lines}>
      {present.map(({ family, count }) => {
        const key: SheetKey = `family:${family.code}`
        return (
          <SheetLine
            key={family.code}
            name={familyWord(family, t)}
            before={<FamilyMark family={family} size={20} />}
            count={count}
            shown={!hidden.has(family.code)}
            opacity={view.opacity.get(key) ?? 1}
            onShow={() => toggle(family.code)}
            onFade={(opacity) => fade(key, opacity)}
          />
        )
      })}
    </ul>
  )
}
