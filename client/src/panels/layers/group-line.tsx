import { bounds, type Layer } from '@palabre/shared/model'
import { Blend, EllipsisVertical, Layers, Pencil, Snowflake, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Menu, MenuItem } from '../../components/index.ts'
import type { SheetKey } from '../../editor/sheets.ts'
import { DraftField } from '../fields/draft-fields.tsx'
import { useEditorState } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import styles from './layers.module.css'
import { SheetLine } from './sheet-line.tsx'
import { shownOpacity, type useSheets } from './use-sheets.ts'

interface GroupLineProps {
  readonly layer: Layer
  readonly count: number
  readonly sheets: ReturnType<typeof useSheets>
}

/** One sheet that people made: drawn on, renamed, frozen, taken away. */
export function GroupLine({ layer, count, sheets }: GroupLineProps) {
  const { t } = useTranslation()
  const { view, current, show, fade, drawOn, change, put, remove, countOn } = sheets
  const may = useMay('edit-meta')
  const selection = useEditorState((state) => state.selection)
  const [open, setOpen] = useState<'name' | 'delete'>()
  const { id, label, frozen = false } = layer
  const key: SheetKey = `layer:${id}`
  const opacity = shownOpacity(view, key, layer)
  const chosenHere = view.opacity.get(key)
  const askToDelete = () => (countOn(id) === 0 ? remove(id, 'stays') : setOpen('delete'))
  return (
    <SheetLine
      name={label}
      note={frozen ? t('sheets.frozen') : undefined}
      before={
        <input
          type="radio"
          name="sheet-drawn-on"
          checked={current === id}
          disabled={frozen}
          aria-label={t('sheets.drawOn', { name: label })}
          onChange={() => drawOn(id)}
        />
      }
      count={count}
      shown={!view.hidden.has(key)}
      opacity={opacity}
      onShow={(shown) => show(key, shown)}
      onFade={(next) => fade(key, next)}
      actions={
        <Menu
          trigger={<IconButton icon={EllipsisVertical} label={t('sheets.more', { name: label })} tooltip={false} />}
        >
          <MenuItem
            icon={Layers}
            disabled={!may || frozen || selection.size === 0}
            onSelect={() => put([...selection], id)}
          >
            {t('sheets.putSelection', { count: selection.size })}
          </MenuItem>
          <MenuItem icon={Pencil} disabled={!may} onSelect={() => setOpen('name')}>
            {t('sheets.rename')}
          </MenuItem>
          <MenuItem icon={Snowflake} disabled={!may} onSelect={() => change(id, { frozen: frozen ? undefined : true })}>
            {t(frozen ? 'sheets.unfreeze' : 'sheets.freeze')}
          </MenuItem>
          <MenuItem
            icon={Blend}
            disabled={!may || chosenHere === undefined}
            onSelect={() => change(id, { opacity: chosenHere })}
          >
            {t('sheets.forAll')}
          </MenuItem>
          <MenuItem icon={Trash2} attention disabled={!may} onSelect={askToDelete}>
            {t('sheets.delete')}
          </MenuItem>
        </Menu>
      }
    >
      {open === 'name' && (
        <div className={styles.more}>
          <DraftField
            label={t('sheets.newName')}
            value={label}
            maxLength={bounds.labelLength}
            onCommit={(next) => next.trim() && change(id, { label: next.trim() })}
          />
          <Button onClick={() => setOpen(undefined)}>{t('sheets.done')}</Button>
        </div>
      )}
      {open === 'delete' && (
        <div className={styles.more}>
          <p role="alert">{t('sheets.deleteWhat', { count: countOn(id), name: label })}</p>
          <Button onClick={() => remove(id, 'stays')}>{t('sheets.deleteKeeping')}</Button>
          <Button look="attention" onClick={() => remove(id, 'goes')}>
            {t('sheets.deleteAll')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(undefined)}>
            {t('sheets.cancel')}
          </Button>
        </div>
      )}
    </SheetLine>
  )
}
