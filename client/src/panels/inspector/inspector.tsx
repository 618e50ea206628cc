import { Lock } from 'lucide-react'
import { lazy, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { describeSelection, itemName } from '../../a11y/describe-item.ts'
import { Later } from '../../components/index.ts'
import { AskedDeletion } from '../deletion/use-deletion.tsx'
import { sameList, useBoard, useEditorState } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import { useLocked, useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './inspector.module.css'
import { ItemActions } from './item-actions.tsx'
import { ItemFields } from './item-fields.tsx'
import { ManyFields } from './many-fields.tsx'
import { Sheet } from './sheet.tsx'
import { useReveal } from './use-reveal.ts'

const SheetField = lazy(async () => ({ default: (await import('../layers/sheet-field.tsx')).SheetField }))

/**
 * What is selected, and everything one may do with it: a panel on the right, on a narrow screen a sheet from below.
 * Nothing while nothing is selected; on a narrow screen also while words are typed or a tool to draw with is in hand.
 */
export function Inspector() {
  return (
    <>
      <AskedDeletion />
      <SelectionPanel />
    </>
  )
}

function SelectionPanel() {
  const narrow = useNarrow()
  const { t } = useTranslation()
  const around = useSurroundings()
  const selection = useEditorState((state) => state.selection)
  const busy = useEditorState(({ editing, tool }) => editing !== undefined || (tool !== 'select' && tool !== 'hand'))
  const items = useBoard((board) => [...selection].flatMap((id) => board.items.get(id) ?? []), sameList)
  const mayEdit = useMay('edit', items[0]?.kind)
  const locked = useLocked([...selection])
  const panel = useRef<HTMLElement>(null)
  const [first] = items
  useReveal(items.length === 1 ? first?.id : undefined, panel)
  if (!first || (busy && narrow)) return null
  const ids = items.map(({ id }) => id)
  const one = items.length === 1
  const title = one ? itemName(first, around, t) : describeSelection(items, around, t)
  const body = (
    <>
      <div className={styles.fields}>
        <fieldset className={styles.unlocked} disabled={locked}>
          {locked && (
            <p className={styles.locked}>
              <Lock size={18} aria-hidden />
              {t('inspector.locked')}
            </p>
          )}
          {one ? <ItemFields id={first.id} /> : <ManyFields items={items} />}
          <Later>
            <SheetField ids={ids} disabled={!mayEdit || locked} />
          </Later>
        </fieldset>
      </div>
      <ItemActions ids={ids} />
    </>
  )
  if (narrow)
    return (
      <Sheet ref={panel} title={title} subtitle={one ? t(`kind.${first.kind}`) : undefined}>
        {body}
      </Sheet>
    )
  return (
    <aside ref={panel} className={styles.panel} id="palabre-inspector" tabIndex={-1} aria-label={t('inspector.label')}>
      <header className={styles.header}>
        {one && <p className={styles.kind}>{t(`kind.${first.kind}`)}</p>}
        <h2 className={styles.title}>{title}</h2>
      </header>
      {body}
    </aside>
  )
}
