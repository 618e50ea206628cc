import { decodeStroke } from '@palabre/shared/geometry'
import { type TerritoryOrigin, territoryOrigins } from '@palabre/shared/model'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, SelectField } from '../../components/index.ts'
import type { NextStyle } from '../../editor/editor-state.ts'
import { useEditor, useEditorState } from '../use-editor.ts'
import styles from './toolbar.module.css'

const none = { shift: false, alt: false, command: false } as const

interface TerritoryOptionsProps {
  readonly origin: TerritoryOrigin
  readonly change: (change: Partial<NextStyle>) => void
}

/** Who draws the next outline, how, and the way to close one whose corners are set one by one. */
export function TerritoryOptions({ origin, change }: TerritoryOptionsProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const mayClose = useEditorState(
    ({ draft }) => draft?.kind === 'territory' && draft.points !== undefined && decodeStroke(draft.points).length > 2,
  )
  return (
    <>
      <SelectField
        label={t('territory.origin')}
        value={origin}
        options={territoryOrigins.map((value) => ({ value, label: t(`territoryOrigin.${value}`) }))}
        onChange={(territoryOrigin) => territoryOrigin && change({ territoryOrigin })}
      />
      <p className={styles.note}>{t('territory.how')}</p>
      {mayClose && (
        <Button
          look="primary"
          icon={Check}
          onClick={() => editor.dispatch({ type: 'key-down', key: 'Enter', modifiers: none })}
        >
          {t('territory.close')}
        </Button>
      )}
    </>
  )
}
