import { type Exchange, exchanges } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Commitment } from '@palabre/shared/model'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/index.ts'
import type { CommitmentRow } from '../../lists/commitments/commitment-columns.ts'
import { fold } from '../../lists/fold.ts'
import { StandingOf } from '../../panels/commitments/standing-mark.tsx'
import { useCalled } from '../../panels/commitments/use-promises.ts'
import { useItemServices } from '../../panels/item-services.ts'
import styles from './states.module.css'

/** What each brings to the other, in pairs side by side, by name; nothing is counted up. */
export function Exchanges({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const { t, i18n } = useTranslation()
  const { pairs, nameOf, byId } = usePairs(rows)
  if (pairs.length === 0) return <EmptyState>{t('states.noExchanges')}</EmptyState>
  const { compare } = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' })
  const sorted = [...pairs].sort(
    (a, b) => compare(nameOf(a.one), nameOf(b.one)) || compare(nameOf(a.other), nameOf(b.other)),
  )
  return (
    <div className={styles.exchanges}>
      <p className={styles.explain}>{t('states.exchangesExplain')}</p>
      {sorted.map((pair) => {
        // What was promised is read first, and what came back beside it.
        const turned = pair.forth.length === 0
        const [one, other] = turned ? [pair.other, pair.one] : [pair.one, pair.other]
        const [forth, back] = turned ? [pair.back, pair.forth] : [pair.forth, pair.back]
        return (
          <section key={`${one}|${other}`} className={styles.pair} aria-label={`${nameOf(one)} – ${nameOf(other)}`}>
            <Side from={nameOf(one)} to={nameOf(other)} ids={forth} pair={pair} byId={byId} />
            <Side from={nameOf(other)} to={nameOf(one)} ids={back} pair={pair} byId={byId} />
          </section>
        )
      })}
    </div>
  )
}

interface SideProps {
  readonly from: string
  readonly to: string
  readonly ids: readonly ItemId[]
  readonly pair: Exchange
  readonly byId: ReadonlyMap<ItemId, CommitmentRow>
}

/** One direction; what is asked in return for the other direction stands here in its own words. */
function Side({ from, to, ids, pair, byId }: SideProps) {
  const { t } = useTranslation()
  const { showOnMap } = useItemServices()
  const returns = pair.returns.filter(({ of }) => !ids.includes(of))
  return (
    <div className={styles.side}>
      <h3>
        {from} → {to}
      </h3>
      {ids.length === 0 && returns.length === 0 && <p className={styles.nothing}>{t('states.nothingSaid')}</p>}
      <ul className={styles.brought}>
        {ids.map((id) => {
          const row = byId.get(id)
          return (
            row && (
              <li key={id}>
                <button type="button" className={styles.link} onClick={() => showOnMap([id])}>
                  {row.commitment.what || t('describe.nameless.commitment')}
                </button>
                <StandingOf commitment={row.commitment} />
              </li>
            )
          )
        })}
        {returns.map(({ of, words }) => (
          <li key={of}>{t('states.inReturn', { words })}</li>
        ))}
      </ul>
    </div>
  )
}

/** A name written by hand and an actor of the same name are one. */
function usePairs(rows: readonly CommitmentRow[]) {
  const called = useCalled()
  return useMemo(() => {
    const names = new Map<string, string>()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const keyed: Commitment[] = rows.map(({ commitment }) => {
      const key = (entry: string) => {
        const name = called(entry, commitment)
        names.set(fold(name), name)
        return fold(name)
      }
      return { ...commitment, subjects: commitment.subjects.map(key), with: commitment.with.map(key) }
    })
    return { pairs: exchanges(keyed), nameOf: (key: string) => names.get(key) ?? key, byId }
  }, [rows, called])
}
