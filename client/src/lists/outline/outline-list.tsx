import type { ItemId } from '@palabre/shared/ids'
import type { Item, Need, Statement } from '@palabre/shared/model'
import { ChevronDown, ChevronRight, MapPin, Ungroup } from 'lucide-react'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, IconButton } from '../../components/index.ts'
import { ItemCombobox } from '../../panels/fields/item-combobox.tsx'
import { useItemServices } from '../../panels/item-services.ts'
import { useServices } from '../../panels/services.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { matches } from '../fold.ts'
import { ListBar } from '../list-bar.tsx'
import listStyles from '../lists.module.css'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import { outlineOf } from './outline.ts'
import styles from './outline-list.module.css'

/** Beyond this many needs, an outline opens folded: one sees the needs first. */
const openedAtMost = 12
/** Statements without a need are shown by so many: the list of statements has them all. */
const looseAtMost = 60

/** The needs of the page, each with the original words beneath; statements can be moved from one to another. */
export function OutlineList() {
  const { t } = useTranslation()
  const needs = usePageItems(({ byKind }) => byKind.need)
  const statements = usePageItems(({ byKind }) => byKind.statement)
  const outline = useMemo(() => outlineOf(needs, statements), [needs, statements])
  const [search, setSearch] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<ItemId>>(new Set())
  const [openAtFirst, setOpenAtFirst] = useState(needs.length <= openedAtMost)
  const shown = outline.needs.filter(
    ({ need, beneath }) => matches(need.text, search) || beneath.some(({ text }) => matches(text, search)),
  )
  const turn = (id: ItemId) =>
    setTurned((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const all = (open: boolean) => {
    setOpenAtFirst(open)
    setTurned(new Set())
  }
  if (needs.length === 0 && statements.length === 0) return <p className={listStyles.empty}>{t('list.noStatements')}</p>
  const loose = outline.loose.filter(({ text }) => matches(text, search))
  return (
    <div className={listStyles.list}>
      <ListBar search={search} onSearch={setSearch} shown={shown.length} total={needs.length} />
      <div className={listStyles.create}>
        <Button look="quiet" onClick={() => all(true)}>
          {t('list.openAll')}
        </Button>
        <Button look="quiet" onClick={() => all(false)}>
          {t('list.closeAll')}
        </Button>
      </div>
      <section className={styles.outline} aria-label={t('list.outlineLabel')}>
        {shown.map(({ need, beneath }) => (
          <NeedSection
            key={need.id}
            need={need}
            count={beneath.length}
            open={turned.has(need.id) !== (openAtFirst || search.trim() !== '')}
            onTurn={() => turn(need.id)}
          >
            {beneath.map((statement) => (
              <StatementLine key={statement.id} statement={statement} />
            ))}
          </NeedSection>
        ))}
        {loose.length > 0 && (
          <section className={styles.need} aria-label={t('list.looseStatements')}>
            <h3 className={styles.looseTitle}>{t('list.looseStatements')}</h3>
            <ul className={styles.statements}>
              {loose.slice(0, looseAtMost).map((statement) => (
                <StatementLine key={statement.id} statement={statement} />
              ))}
            </ul>
            {loose.length > looseAtMost && (
              <p className={styles.about}>{t('list.moreLoose', { count: loose.length - looseAtMost })}</p>
            )}
          </section>
        )}
      </section>
    </div>
  )
}

interface NeedSectionProps {
  readonly need: Need
  readonly count: number
  readonly open: boolean
  readonly onTurn: () => void
  readonly children: readonly ReactNode[]
}

function NeedSection({ need, count, open, onTurn, children }: NeedSectionProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { showOnMap } = useItemServices()
  const id = useId()
  const name = itemName(need, around, t)
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <article className={styles.need} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            type="button"
            id={`${id}-title`}
            className={styles.fold}
            aria-expanded={open}
            aria-controls={`${id}-beneath`}
            onClick={onTurn}
          >
            <Chevron size={20} aria-hidden />
            <span>{need.text.trim() || name}</span>
            <span className={styles.about}>{t('list.underNeed', { count })}</span>
          </button>
        </h3>
        <IconButton icon={MapPin} label={t('list.showOnMap', { name })} onClick={() => showOnMap([need.id])} />
      </div>
      <div id={`${id}-beneath`} hidden={!open}>
        {open &&
          (count > 0 ? (
            <ul className={styles.statements}>{children}</ul>
          ) : (
            <p className={styles.about}>{t('list.noStatementsBeneath')}</p>
          ))}
      </div>
    </article>
  )
}

/** The words as they were said, where they come from, and the way to another need. */
function StatementLine({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { group } = useDiagnosticActions()
  const may = useMay('edit', 'statement', statement.id)
  const name = itemName(statement, around, t)
  const about = [
    t(`statementColumn.${statement.column}`),
    statement.gap && t(`gapSubject.${statement.gap}`),
    statement.source && t(`statementSource.${statement.source}`),
    statement.quotable && t('list.quotable'),
  ]
  const moveTo = (need: ItemId | undefined): void => {
    if (!group([statement.id], need)) return
    const found = need && around.item(need)
    announcer.say(
      found ? t('list.groupedInto', { count: 1, name: itemName(found, around, t) }) : t('list.takenOut', { name }),
    )
  }
  return (
    <li className={styles.statement}>
      <blockquote className={styles.words}>
        {statement.text.trim() || name}
        <footer className={styles.about}>{about.filter(Boolean).join(', ')}</footer>
      </blockquote>
      <div className={styles.move}>
        <ItemCombobox
          bare
          label={t('list.fieldOf', { field: t(statement.need ? 'list.moveToNeed' : 'list.groupInto'), name })}
          value={undefined}
          placeholder={t(statement.need ? 'list.moveToNeed' : 'list.groupInto')}
          accepts={(item: Item) => item.kind === 'need' && item.id !== statement.need}
          disabled={!may}
          onChange={moveTo}
        />
      </div>
      {statement.need && (
        <IconButton
          icon={Ungroup}
          label={t('list.fieldOf', { field: t('list.takeOut'), name })}
          disabled={!may}
          onClick={() => moveTo(undefined)}
        />
      )}
    </li>
  )
}
