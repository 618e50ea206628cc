import { type Comparison, comparison, type Preference } from '@palabre/shared/findings'
import { type Box, geoBounds } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../../a11y/describe-item.ts'
import { Button, EmptyState } from '../../../components/index.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { useSurroundings } from '../../../panels/use-surroundings.ts'
import { AddWords } from '../add-words.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { isCard, useFramedPage, usePageKinds } from '../use-method-page.ts'

/** More options than these make more pairs than a group has patience for. */
const comfortable = 8

/** Options two by two, each pair asked once; what comes out is said in words. */
export function PairsWay() {
  const { t } = useTranslation()
  const { writeIn, addNote } = useMethodActions()
  const { sections, loose } = useFramedPage()
  const { link } = usePageKinds()
  const around = useSurroundings()
  const [first, second] = sections
  const options = useMemo(() => (first ? first.items : loose).filter(isCard), [first, loose])
  const found = useMemo(
    () =>
      comparison(
        options.map(({ id }) => id),
        link,
      ),
    [options, link],
  )
  const name = (id: ItemId): string => {
    const item = options.find((option) => option.id === id)
    return item ? itemName(item, around, t) : ''
  }
  const add = (text: string): boolean =>
    (first ? writeIn(geoBounds(first.frame.geo), text) : addNote(text)) !== undefined
  return (
    <>
      {options.length < 2 && <EmptyState>{t('method.pairs.few')}</EmptyState>}
      {options.length > comfortable && (
        <p className={styles.note}>{t('method.pairs.many', { count: found.pairs.length })}</p>
      )}
      <Question found={found} name={name} />
      {found.answered > 0 && <Outcome found={found} name={name} kept={second && geoBounds(second.frame.geo)} />}
      <AddWords kind="sticky" label={t('method.ranking.addOption')} onAdd={add} />
      {found.answered > 0 && <Answers found={found} name={name} />}
    </>
  )
}

interface PartProps {
  readonly found: Comparison
  readonly name: (id: ItemId) => string
}

/** The next pair that nobody answered. */
function Question({ found, name }: PartProps) {
  const { t } = useTranslation()
  const { answerPair } = useMethodActions()
  const may = useMay('create', 'link')
  const next = found.pairs.find(({ answer }) => answer === undefined)
  if (found.pairs.length === 0) return null
  const progress = t('method.pairs.progress', { done: found.answered, count: found.pairs.length })
  if (!next) return <p className={styles.note}>{progress}</p>
  const [a, b] = next.pair
  const say = (answer: Preference) => () => answerPair({ first: a, second: b, answer })
  return (
    <section className={styles.panel} aria-labelledby="pairs-question">
      <h3 id="pairs-question">{t('method.pairs.question')}</h3>
      <div className={styles.pair} aria-live="polite">
        <Button size="large" className={styles.option} disabled={!may} onClick={say('first')}>
          {name(a)}
        </Button>
        <Button size="large" className={styles.option} disabled={!may} onClick={say('second')}>
          {name(b)}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button disabled={!may} onClick={say('equal')}>
          {t('method.pairs.both')}
        </Button>
      </div>
      <p className={styles.prompt}>{progress}</p>
    </section>
  )
}

function Outcome({ found, name, kept }: PartProps & { readonly kept: Box | undefined }) {
  const { t } = useTranslation()
  const { writeResult } = useMethodActions()
  const rows = [...found.rows].sort((a, b) => a.place - b.place)
  const lines = rows.map((row) => t('method.pairs.line', { place: row.place, name: name(row.option), count: row.wins }))
  const ties = rows.filter((row) => rows.some((other) => other !== row && other.place === row.place))
  return (
    <section className={styles.panel} aria-live="polite">
      <h3>{t('method.ranking.result')}</h3>
      <ol>
        {rows.map((row, index) => (
          <li key={row.option}>{lines[index]}</li>
        ))}
      </ol>
      {ties.length > 0 && (
        <p>{t('method.ranking.ties', { names: ties.map(({ option }) => name(option)).join(', ') })}</p>
      )}
      {found.circles.map((circle) => (
        <p key={circle.join()}>{t('method.pairs.circle', { names: circle.map(name).join(', ') })}</p>
      ))}
      <p className={styles.prompt}>{t('method.ranking.groupDecides')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => writeResult(kept, [t('method.ranking.result'), ...lines].join('\n'))}>
          {t('method.writeResult')}
        </Button>
      </div>
    </section>
  )
}

/** What was answered, each to be asked again. */
function Answers({ found, name }: PartProps) {
  const { t } = useTranslation()
  const { answerPair } = useMethodActions()
  const may = useMay('delete', 'link')
  return (
    <section className={styles.panel} aria-labelledby="pairs-answers">
      <h3 id="pairs-answers">{t('method.pairs.answers')}</h3>
      <ul className={styles.cards}>
        {found.pairs.map(({ pair: [a, b], answer }) => {
          if (!answer) return null
          const [before, after] = answer === 'second' ? [b, a] : [a, b]
          const words = t(answer === 'equal' ? 'method.pairs.saidEqual' : 'method.pairs.said', {
            a: name(before),
            b: name(after),
          })
          return (
            <li key={`${a}:${b}`} className={styles.answer}>
              <span className={styles.words}>{words}</span>
              <Button
                look="quiet"
                icon={Undo2}
                disabled={!may}
                aria-label={`${t('method.pairs.again')}, ${words}`}
                onClick={() => answerPair({ first: a, second: b, answer: undefined })}
              >
                {t('method.pairs.again')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
