import type { ItemId } from '@palabre/shared/ids'
import type { Item, Need, Statement } from '@palabre/shared/model'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight, MapPin, Ungroup } from 'lucide-react'
import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, EmptyState, IconButton } from '../../components/index.ts'
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
  if (needs.length === 0 && statements.length === 0) return <EmptyState>{t('list.noStatements')}</EmptyState>
  const loose = outline.loose.filter(({ text }) => matches(text, search))
  const openAll = openAtFirst || search.trim() !== ''
  const blocks: readonly Block[] = [
    ...shown.map(
      ({ need, beneath }): Block => ({
        kind: 'need',
        id: need.id,
        need,
        beneath,
        open: turned.has(need.id) !== openAll,
      }),
    ),
    ...(loose.length > 0 ? [{ kind: 'loose-title', id: 'loose' } as const] : []),
    ...loose.map((statement): Block => ({ kind: 'loose', id: statement.id, statement })),
  ]
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
      <Outline blocks={blocks} onTurn={turn} />
    </div>
  )
}

/** What the outline is made of, from top to bottom. */
type Block =
  | {
      readonly kind: 'need'
      readonly id: ItemId
      readonly need: Need
      readonly beneath: readonly Statement[]
      readonly open: boolean
    }
  | { readonly kind: 'loose-title'; readonly id: 'loose' }
  | { readonly kind: 'loose'; readonly id: ItemId; readonly statement: Statement }

const closedHeightPx = 60

/** The blocks in view; however long the outline is, the others do not exist. */
function Outline({ blocks, onTurn }: { readonly blocks: readonly Block[]; readonly onTurn: (id: ItemId) => void }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => closedHeightPx,
    getItemKey: (index) => blocks[index]?.id ?? index,
    overscan: 4,
    gap: 8,
  })
  return (
    <section ref={scroller} className={styles.outline} aria-label={t('list.outlineLabel')}>
      <div className={styles.blocks} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const block = blocks[index]
          return (
            block && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.block}
                style={{ transform: `translateY(${start}px)` }}
              >
                <BlockPart block={block} onTurn={onTurn} />
              </div>
            )
          )
        })}
      </div>
    </section>
  )
}

function BlockPart({ block, onTurn }: { readonly block: Block; readonly onTurn: (id: ItemId) => void }) {
  const { t } = useTranslation()
  if (block.kind === 'loose-title') return <h3 className={styles.looseTitle}>{t('list.looseStatements')}</h3>
  if (block.kind === 'loose')
    return (
      <ul className={styles.statements}>
        <StatementLine statement={block.statement} />
      </ul>
    )
  return (
    <NeedSection need={block.need} count={block.beneath.length} open={block.open} onTurn={() => onTurn(block.id)}>
      {block.beneath.map((statement) => (
        <StatementLine key={statement.id} statement={statement} />
      ))}
    </NeedSection>
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
