import { bounds, type Commitment, calledPerson, restsOnFile } from '@palabre/shared/model'
import { Check, HandHeart, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { fold } from '../../lists/fold.ts'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { useMay } from '../use-permission.ts'
import styles from './commitments.module.css'
import { StandingMark } from './standing-mark.tsx'
import { useDates } from './use-dates.ts'
import { type Promised, useCalled, useNameOfPerson, usePromise, usePromiseActions } from './use-promises.ts'

interface PromiseBarProps {
  readonly commitment: Commitment
  /** The sign and word of where it stands, where nothing around says it. */
  readonly marked?: boolean
  /** Without a ground of its own, on a card. */
  readonly plain?: boolean
}

/** Where a commitment stands, who said so, and what I may say: confirm, release, or that it is mine. */
export function PromiseBar({ commitment, marked = true, plain }: PromiseBarProps) {
  const promised = usePromise(commitment)
  const sentence = useSentence(commitment, promised)
  return (
    <div className={plain ? styles.plain : styles.promise}>
      <div className={styles.said} aria-live="polite">
        {marked && <StandingMark standing={promised.standing} />}
        {sentence && !(plain && commitment.subjects.length === 0) && <p>{sentence}</p>}
      </div>
      <Doing commitment={commitment} promised={promised} />
    </div>
  )
}

/** Who confirmed, who has not yet, in one or two plain sentences. */
function useSentence(commitment: Commitment, promised: Promised): string {
  const { t } = useTranslation()
  const sentence = useWhoSaid(commitment, promised)
  if (!restsOnFile(commitment, promised.confirmation)) return sentence
  return `${sentence} ${t(promised.standing === 'confirmed' ? 'commitment.fromFileOnly' : 'commitment.fromFile')}`
}

function useWhoSaid(commitment: Commitment, { standing, confirmation, waiting }: Promised): string {
  const { t } = useTranslation()
  const called = useCalled()
  const { day } = useDates()
  const list = (entries: readonly string[]) => entries.map((entry) => called(entry, commitment)).join(', ')
  if (commitment.subjects.length === 0) return t('commitment.nobodyYet')
  const date = confirmation ? day(confirmation.at) : ''
  if (standing === 'released')
    return confirmation?.released
      ? t('commitment.releasedBy', { name: confirmation.name, date })
      : t('commitment.releasedNoted')
  if (!confirmation || confirmation.released)
    return standing === 'proposed'
      ? t('commitment.waitsFor', { names: list(commitment.subjects) })
      : t('commitment.neverConfirmed')
  const voices = confirmation.voices.map(({ by, name, subject }) =>
    by === subject ? name : t('commitment.subjectWithActor', { name, actor: called(subject, commitment) }),
  )
  const names = voices.join(', ') || confirmation.name
  if (standing === 'to-confirm-again') return t('commitment.changedSince', { names, date })
  const yes = t('commitment.confirmedBy', { names, date })
  return waiting.length > 0 && !confirmation.fromFile
    ? `${yes} ${t('commitment.stillWaits', { names: list(waiting) })}`
    : yes
}

function Doing({ commitment, promised }: { readonly commitment: Commitment; readonly promised: Promised }) {
  const { t } = useTranslation()
  const { confirm, release } = usePromiseActions()
  const may = useMay('edit', 'commitment', commitment.id)
  const [busy, setBusy] = useState(false)
  const { standing, mine, waiting, confirmation } = promised
  if (mine.length === 0) return <ItIsMe commitment={commitment} disabled={!may} />
  const doing = (call: () => Promise<boolean>) => {
    setBusy(true)
    void call().finally(() => setBusy(false))
  }
  const unsaid = mine.some((subject) => waiting.includes(subject)) && standing !== 'kept'
  const word =
    standing === 'released' ? 'takeUp' : standing === 'to-confirm-again' && confirmation ? 'confirmAgain' : 'confirm'
  return (
    <div className={styles.doing}>
      {(unsaid || standing === 'released') && (
        <Button
          look={standing === 'released' ? 'plain' : 'primary'}
          icon={Check}
          disabled={!may || busy}
          onClick={() => doing(() => confirm(commitment.id))}
        >
          {t(`commitment.${word}`)}
        </Button>
      )}
      {standing !== 'released' && standing !== 'kept' && (
        <Button icon={Undo2} disabled={!may || busy} onClick={() => doing(() => release(commitment.id))}>
          {t('commitment.release')}
        </Button>
      )}
    </div>
  )
}

/** A commitment that nobody has taken may be taken; one noted in my name, as a name, I may say is mine. */
function ItIsMe({ commitment, disabled }: { readonly commitment: Commitment; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const { edit } = useActions()
  const { named } = usePromiseActions()
  const nameOf = useNameOfPerson()
  if (me.role === 'observer' || commitment.state === 'released') return null
  // A name, or somebody of the board that a file came from: an id that is nobody's here, and what they were called there.
  const calledElsewhere = (subject: string) =>
    nameOf(subject) === undefined ? calledPerson(subject, commitment.names, nameOf) : undefined
  const mine = commitment.subjects.find((subject) => {
    const called = calledElsewhere(subject)
    return called !== undefined && called.length <= bounds.nameLength && fold(called) === fold(me.name)
  })
  if (commitment.subjects.length > 0 && mine === undefined) return null
  const name = mine === undefined ? undefined : calledElsewhere(mine)
  const take = () => {
    const subjects = mine === undefined ? [me.id] : commitment.subjects.map((each) => (each === mine ? me.id : each))
    edit([commitment.id], named({ subjects, with: commitment.with }, commitment.names))
  }
  return (
    <div className={styles.doing}>
      {name !== undefined && <p>{t('commitment.itIsMeHelp', { name })}</p>}
      <Button icon={HandHeart} disabled={disabled} onClick={take}>
        {name === undefined ? t('commitment.takeIt') : t('commitment.itIsMe', { name })}
      </Button>
    </div>
  )
}
