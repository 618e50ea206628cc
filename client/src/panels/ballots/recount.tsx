import type { SealedReply } from '@palabre/shared/protocol'
import { type Ballot, consents, countVotes, outcomesOf, type Vote, wholeQuestion } from '@palabre/shared/session'
import { CircleAlert, CircleCheckBig } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import type { Reply } from '../../sync/api.ts'
import { useServices } from '../services.ts'
import { labelOf } from './ballot-list.ts'
import { useConsentWords } from './consent-form.tsx'
import styles from './results.module.css'

interface RecountProps {
  readonly id: string
  readonly ballot: Ballot
}

/** The sealed votes one by one, and their sums as this device counts them, beside those that were told. */
export function Recount({ id, ballot }: RecountProps) {
  const { t } = useTranslation()
  const { ask } = useServices()
  const [reply, setReply] = useState<Reply<SealedReply>>()
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when one tries again
  useEffect(() => {
    let current = true
    void ask<SealedReply>('GET', `/ballots/${id}/sealed`).then((found) => current && setReply(found))
    return () => {
      current = false
    }
  }, [ask, id, turn])
  return (
    <section className={styles.recount} aria-busy={!reply}>
      <h3>{t('ballots.recount.title')}</h3>
      {reply?.ok && <Counted sealed={reply.value.sealed} ballot={ballot} />}
      {reply?.ok === false && (
        <p role="alert">
          {t(`errors.${reply.failure.reason}`)} <Button onClick={() => setTurn(turn + 1)}>{t('common.retry')}</Button>
        </p>
      )}
    </section>
  )
}

function Counted({ sealed, ballot }: { readonly sealed: readonly Vote[]; readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const words = useVoteWords(ballot)
  const mine: Ballot = { ...ballot, results: countVotes(ballot, sealed) }
  const same = sealed.length === ballot.turnout && JSON.stringify(sumsOf(mine)) === JSON.stringify(sumsOf(ballot))
  const Icon = same ? CircleCheckBig : CircleAlert
  return (
    <>
      <p>{t('ballots.recount.explain')}</p>
      <ol className={styles.sealed}>
        {sealed.map((vote, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sealed votes have no id: that is what sealing is for
          <li key={index}>{words(vote) || t('ballots.recount.blank')}</li>
        ))}
      </ol>
      <table className={styles.sums}>
        <thead>
          <tr>
            <th scope="col">{t('ballots.recount.what')}</th>
            <th scope="col">{t('ballots.recount.now')}</th>
            <th scope="col">{t('ballots.recount.told')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomesOf(ballot).flatMap((told) => {
            const again = outcomesOf(mine).find(({ item }) => item === told.item)
            const name = told.item === wholeQuestion ? '' : told.label || t('ballots.nameless')
            if (!told.answers) return [<SumRow key={told.item} name={name} now={again?.value} told={told.value} />]
            return consents.map((answer) => (
              <SumRow
                key={`${told.item} ${answer}`}
                name={[name, words({ method: 'consent', answers: { [wholeQuestion]: { answer } } })]
                  .filter(Boolean)
                  .join(' · ')}
                now={again?.answers?.[answer]}
                told={told.answers?.[answer]}
              />
            ))
          })}
        </tbody>
      </table>
      <p className={same ? styles.same : styles.differs} role="status">
        <Icon size={20} aria-hidden />
        {t(same ? 'ballots.recount.same' : 'ballots.recount.differs', { count: sealed.length })}
      </p>
    </>
  )
}

interface SumRowProps {
  readonly name: string
  readonly now: number | undefined
  readonly told: number | undefined
}

function SumRow({ name, now, told }: SumRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{now}</td>
      <td>{told}</td>
    </tr>
  )
}

function sumsOf(ballot: Ballot): unknown {
  return outcomesOf(ballot).map(({ item, value, voters, answers }) => [item, value, voters, answers])
}

/** One sealed vote in words: « Le jardin 2, le bus 1 ». */
function useVoteWords(ballot: Ballot): (vote: Vote) => string {
  const { t } = useTranslation()
  const answerWord = useConsentWords(ballot)
  const name = (item: string) => labelOf(ballot, item, t('ballots.nameless'))
  return (vote) => {
    switch (vote.method) {
      case 'dots':
        return Object.entries(vote.dots)
          .map(([item, count]) => `${name(item)} ${'●'.repeat(Math.min(count, 20))} ${count}`)
          .join(' · ')
      case 'ranking':
        return vote.order.map((item, place) => `${place + 1}. ${name(item)}`).join(' · ')
      case 'consent':
        return Object.entries(vote.answers)
          .map(([item, { answer }]) =>
            item === wholeQuestion ? answerWord(answer) : `${name(item)} : ${answerWord(answer)}`,
          )
          .join(' · ')
    }
  }
}
