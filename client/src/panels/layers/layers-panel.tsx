import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Tabs } from '../../components/index.ts'
import { useEditorState } from '../use-editor.ts'
import { CompareChoice } from './compare-choice.tsx'
import { FamilySheets } from './family-sheets.tsx'
import { GroupSheets } from './group-sheets.tsx'
import styles from './layers.module.css'
import { useSheets } from './use-sheets.ts'

/** Transparent sheets: by group, by family, and two of them against each other. On this screen only, unless said. */
export function LayersPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [part, setPart] = useState<'groups' | 'families' | 'compare'>('groups')
  const isChanged = useEditorState(({ filter }) => filter.sheets !== undefined)
  const { asBefore } = useSheets()
  return (
    <div className={styles.panel}>
      <Tabs
        label={t('sheets.title')}
        value={part}
        onChange={setPart}
        tabs={[
          { value: 'groups', label: t('sheets.groups'), content: <GroupSheets /> },
          { value: 'families', label: t('sheets.families'), content: <FamilySheets /> },
          { value: 'compare', label: t('sheets.compare'), content: <CompareChoice onBegun={onClose} /> },
        ]}
      />
      {isChanged && (
        <Button look="quiet" onClick={asBefore}>
          {t('sheets.asBefore')}
        </Button>
      )}
    </div>
  )
}
