import { bounds, type Layer } from '@palabre/shared/model'
import { Layers, Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { pageSheet, sheetsOf } from '../../editor/sheets.ts'
import { useServices } from '../services.ts'
import { useBoard } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import { GroupLine } from './group-line.tsx'
import styles from './layers.module.css'
import { SheetLine } from './sheet-line.tsx'
import { useSheets } from './use-sheets.ts'

/** The sheets that people made, and the page itself beneath them. */
export function GroupSheets() {
  const { t } = useTranslation()
  const sheets = useSheets()
  const counts = useCounts()
  const { layers, view, current, show, fade, drawOn } = sheets
  return (
    <div className={styles.part}>
      <p className={styles.about}>{t(layers.length === 0 ? 'sheets.about' : 'sheets.drawWhere')}</p>
      <ul className={styles.lines}>
        {layers.toReversed().map((layer) => (
          <GroupLine key={layer.id} layer={layer} count={counts.get(`layer:${layer.id}`) ?? 0} sheets={sheets} />
        ))}
        <SheetLine
          name={t('sheets.page')}
          before={
            layers.length > 0 && (
              <input
                type="radio"
                name="sheet-drawn-on"
                checked={current === undefined}
                aria-label={t('sheets.drawOn', { name: t('sheets.page') })}
                onChange={() => drawOn(undefined)}
              />
            )
          }
          count={counts.get(pageSheet) ?? 0}
          shown={!view.hidden.has(pageSheet)}
          opacity={view.opacity.get(pageSheet) ?? 1}
          onShow={(shown) => show(pageSheet, shown)}
          onFade={(opacity) => fade(pageSheet, opacity)}
        />
      </ul>
      <NewSheet layers={layers} onAdd={sheets.add} />
    </div>
  )
}

function NewSheet({
  layers,
  onAdd,
}: {
  readonly layers: readonly Layer[]
  readonly onAdd: (label: string) => boolean
}) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const may = useMay('edit-meta')
  const [label, setLabel] = useState('')
  const usual = t('sheets.usualName', { number: layers.length + 1 })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const name = label.trim() || usual
    if (!onAdd(name)) return
    announcer.say(t('sheets.added', { name }))
    setLabel('')
  }
  return (
    <form className={styles.create} onSubmit={add}>
      <input
        className={styles.field}
        value={label}
        maxLength={bounds.labelLength}
        placeholder={usual}
        aria-label={t('sheets.newName')}
        disabled={!may}
        autoComplete="off"
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit" icon={layers.length === 0 ? Layers : Plus} disabled={!may}>
        {t('sheets.add')}
      </Button>
    </form>
  )
}

/** How many items of the page lie on each sheet. */
function useCounts(): ReadonlyMap<string, number> {
  const meta = useBoard((board) => board.meta)
  const byKind = usePageItems((items) => items.byKind)
  const counts = new Map<string, number>()
  for (const items of Object.values(byKind))
    for (const item of items) {
      const [sheet = pageSheet] = sheetsOf(item, meta)
      counts.set(sheet, (counts.get(sheet) ?? 0) + 1)
    }
  return counts
}
