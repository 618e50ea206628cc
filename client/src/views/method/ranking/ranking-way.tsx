import { ranking } from '@palabre/shared/findings'
import { type Box, geoBounds } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { PlacedItem } from '@palabre/shared/model'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../../a11y/describe-item.ts'
import { Button, EmptyState } from '../../../components/index.ts'
import { useSurroundings } from '../../../panels/use-surroundings.ts'
import { AddWords } from '../add-words.tsx'
import styles from '../method.module.css'
import table from '../table.module.css'
import { useFigures } from '../use-figures.ts'
import { useMethodActions } from '../use-method-actions.ts'
import { isCard, useFramedPage, usePageKinds } from '../use-method-page.ts'
import { ScoreCell } from './score-cell.tsx'

/** Options × criteria as a table with totals: of options, never of people. */
export function RankingWay() {
  const { t } = useTranslation()
  const { sections } = useFramedPage()
  const { link } = usePageKinds()
  const [first, second, third] = sections
  const options = useMemo(() => first?.items.filter(isCard) ?? [], [first])
  const criteria = useMemo(() => second?.items.filter(isCard) ?? [], [second])
  if (!first || !second) return <EmptyState>{t('method.ranking.noFrames')}</EmptyState>
  return (
    <>
      {options.length > 0 && criteria.length > 0 ? (
        <Table options={options} criteria={criteria} links={link} kept={third && geoBounds(third.frame.geo)} />
      ) : (
        <EmptyState>{t('method.ranking.empty')}</EmptyState>
      )}
      <Adding area={geoBounds(first.frame.geo)} label={t('method.ranking.addOption')} />
      <Adding area={geoBounds(second.frame.geo)} label={t('method.ranking.addCriterion')} />
    </>
  )
}

interface TableProps {
  readonly options: readonly PlacedItem[]
  readonly criteria: readonly PlacedItem[]
  readonly links: Parameters<typeof ranking>[2]
  /** Where the result goes on the page. */
  readonly kept: Box | undefined
}

function Table({ options, criteria, links, kept }: TableProps) {
  const { t } = useTranslation()
  const { writeResult } = useMethodActions()
  const around = useSurroundings()
  const figure = useFigures()
  const { rows, missing } = useMemo(() => ranking(idsOf(options), idsOf(criteria), links), [options, criteria, links])
  const name = (item: PlacedItem) => itemName(item, around, t)
  const ordered = rows
    .map((row, index) => ({ ...row, name: options[index] ? name(options[index]) : '' }))
    .sort((a, b) => a.place - b.place)
  const result = ordered.map((row) =>
    t('method.ranking.line', { place: row.place, name: row.name, total: figure(row.total) }),
  )
  const ties = ordered.filter((row) => ordered.some((other) => other !== row && other.place === row.place))
  return (
    <>
      <p id="ranking-caption" className={styles.note}>
        {t('method.ranking.caption')}
      </p>
      <div className={table.scroller}>
        <table className={table.table} aria-describedby="ranking-caption">
          <thead>
            <tr>
              <th scope="col">{t('method.ranking.option')}</th>
              {criteria.map((criterion) => (
                <th key={criterion.id} scope="col">
                  {name(criterion)}
                </th>
              ))}
              <th scope="col">{t('method.ranking.total')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option, index) => (
              <tr key={option.id}>
                <th scope="row">{name(option)}</th>
                {criteria.map((criterion, column) => (
                  <ScoreCell
                    key={criterion.id}
                    option={option.id}
                    criterion={criterion.id}
                    label={t('method.ranking.cell', { option: name(option), criterion: name(criterion) })}
                    weight={rows[index]?.weights[column]}
                  />
                ))}
                <td className={table.total}>{figure(rows[index]?.total ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className={styles.panel} aria-live="polite">
        <h3>{t('method.ranking.result')}</h3>
        <ol>
          {ordered.map((row, index) => (
            <li key={row.option}>{result[index]}</li>
          ))}
        </ol>
        {ties.length > 0 && <p>{t('method.ranking.ties', { names: ties.map((row) => row.name).join(', ') })}</p>}
        {missing > 0 && <p className={styles.prompt}>{t('method.ranking.missing', { count: missing })}</p>}
        <p className={styles.prompt}>{t('method.ranking.groupDecides')}</p>
        <div className={styles.buttons}>
          <Button onClick={() => writeResult(kept, [t('method.ranking.result'), ...result].join('\n'))}>
            {t('method.writeResult')}
          </Button>
        </div>
      </section>
    </>
  )
}

function Adding({ area, label }: { readonly area: ReturnType<typeof geoBounds>; readonly label: string }) {
  const { writeIn } = useMethodActions()
  return <AddWords kind="sticky" label={label} onAdd={(text) => writeIn(area, text) !== undefined} />
}

function idsOf(items: readonly PlacedItem[]): ItemId[] {
  return items.map(({ id }) => id)
}
