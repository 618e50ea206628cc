import { union } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { ItemKindName } from '@palabre/shared/model'
import { boardNow, type CompareReply, type MeetingsReply } from '@palabre/shared/protocol'
import type { KindChanges, NamedItem } from '@palabre/shared/session'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { closeLead } from '../lead/lead-open.ts'
import { useOpenView } from '../open-view.ts'
import { useAsked } from '../use-asked.ts'
import { useEditor } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import styles from './after.module.css'
import { useMoments } from './use-moments.ts'

/** What moved on the board from the end of one session to the end of another, or to now. */
export function Compare({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { moment } = useMoments()
  const meetings = useAsked<MeetingsReply>('/meetings')
  const [from, setFrom] = useState<string>()
  const [to, setTo] = useState<string>()
  const known = meetings.value?.meetings ?? []
  // The two latest sessions; where there is one, it and the board of today.
  const start = from ?? (known[1] ?? known[0])?.id
  const end = to ?? (known[1] ? known[0]?.id : undefined) ?? boardNow
  const compared = useAsked<CompareReply>(start === undefined ? undefined : `/meetings/compare?from=${start}&to=${end}`)
  const failure = meetings.failure ?? compared.failure
  if (failure) return <p role="alert">{t(`errors.${failure}`)}</p>
  if (meetings.value && known.length === 0) return <p>{t('after.noEarlier')}</p>
  const options = known.map(({ id, closedAt }) => ({ value: id, label: moment(closedAt) }))
  const ends = options.map(({ value, label }) => ({ value, label: t('after.endOf', { date: label }) }))
  return (
    <div className={styles.section}>
      <div className={styles.two}>
        <SelectField label={t('after.from')} value={start ?? ''} options={options} onChange={setFrom} />
        <SelectField
          label={t('after.to')}
          value={end}
          options={[{ value: boardNow, label: t('after.now') }, ...ends]}
          onChange={(value) => setTo(value ?? boardNow)}
        />
      </div>
      {compared.value ? (
        <Changes changes={compared.value} onClose={onClose} />
      ) : (
        <p className={styles.soft}>{t('after.loading')}</p>
      )}
    </div>
  )
}

function Changes({ changes, onClose }: { readonly changes: CompareReply; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { kinds, priorities, commitments } = changes
  const moved = Object.entries(kinds) as [ItemKindName, KindChanges][]
  if (moved.length + priorities.length + commitments.length === 0) return <p>{t('after.nothingMoved')}</p>
  return (
    <>
      {commitments.length > 0 && (
        <div className={styles.group}>
          <h3>{t('after.commitmentsMoved')}</h3>
          <ul className={utilities.list}>
            {commitments.map((item) => (
              <li key={item.id}>
                <ItemLink item={item} onClose={onClose} />{' '}
                <span className={styles.soft}>
                  {t('after.fromTo', { from: t(`standing.${item.before}`), to: t(`standing.${item.after}`) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {priorities.length > 0 && (
        <div className={styles.group}>
          <h3>{t('after.prioritiesMoved')}</h3>
          <ul className={utilities.list}>
            {priorities.map((item) => (
              <li key={item.id}>
                <ItemLink item={item} onClose={onClose} />{' '}
                <span className={styles.soft}>
                  {t('after.fromTo', { from: item.before ?? '–', to: item.after ?? '–' })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {moved.map(([kind, { added, changed, gone, counts }]) => (
        <div key={kind} className={styles.group}>
          <h3>
            {t('after.kindCounts', { kind: t(`after.kinds.${kind}`), before: counts.before, after: counts.after })}
          </h3>
          <Changed what="added" items={added} count={counts.added} onClose={onClose} />
          <Changed what="changed" items={changed} count={counts.changed} onClose={onClose} />
          <Changed what="gone" items={gone} count={counts.gone} onClose={onClose} />
        </div>
      ))}
    </>
  )
}

interface ChangedProps {
  readonly what: 'added' | 'changed' | 'gone'
  readonly items: readonly NamedItem[]
  readonly count: number
  readonly onClose: () => void
}

function Changed({ what, items, count, onClose }: ChangedProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <details className={styles.changed} open={count <= 8}>
      <summary>{t(`after.${what}`, { count })}</summary>
      <ul className={utilities.list}>
        {items.map((item) => (
          <li key={item.id}>
            {what === 'gone' ? item.label || t('after.unnamed') : <ItemLink item={item} onClose={onClose} />}
          </li>
        ))}
        {count > items.length && <li className={styles.soft}>{t('after.andMore', { count: count - items.length })}</li>}
      </ul>
    </details>
  )
}

/** Leads to an item where it lies; words alone once it is gone. */
export function ItemLink({ item, onClose }: { readonly item: NamedItem; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const show = useShowItem()
  const words = item.label || t('after.unnamed')
  const editor = useEditor()
  if (!editor.board.item(item.id)) return <>{words}</>
  return (
    <button
      type="button"
      className={utilities.wordLink}
      onClick={() => {
        onClose()
        show(item.id)
      }}
    >
      {words}
    </button>
  )
}

/** Shows an item on its page: selected, and in the middle of the screen. */
export function useShowItem(): (id: ItemId) => void {
  const editor = useEditor()
  const openView = useOpenView()
  const narrow = useNarrow()
  return (id) => {
    const item = editor.board.item(id)
    if (!item) return
    if (narrow) closeLead()
    editor.goToPage(item.page)
    openView('map')
    editor.select([id])
    editor.zoomTo(union([id].flatMap((each) => editor.board.boundsOf(each) ?? [])))
  }
}
