import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, Dialog, notify } from '../../components/index.ts'
import { useSessionState } from '../lead/use-lead.ts'
import type { Listed } from './list-people.ts'
import styles from './people.module.css'
import { usePeopleCalls } from './use-people-calls.ts'

export type PersonDialog = 'takeBack' | 'handOver' | 'stepBack' | 'remove'

interface PersonDialogsProps {
  readonly dialog: PersonDialog
  readonly person: Listed
  readonly onClose: () => void
}

/** What is asked before something weighty is done about somebody. */
export function PersonDialogs({ dialog, ...rest }: PersonDialogsProps) {
  const Part = parts[dialog]
  return <Part {...rest} />
}

type PartProps = Omit<PersonDialogsProps, 'dialog'>

const minutesOffered = [2, 5, 15] as const

function TakeBack({ person: { id, name }, onClose }: PartProps) {
  const { t } = useTranslation()
  const { takeBack } = usePeopleCalls()
  const [minutes, setMinutes] = useState<number>(minutesOffered[0])
  const group = useId()
  const run = async () => {
    const taken = await takeBack(id, minutes)
    if (!taken) return
    const { edits, items, complete } = taken
    const what = edits === 0 ? 'nothing' : items === 0 ? 'doneElse' : 'done'
    const told = t(`people.takeBack.${what}`, { count: items, name })
    notify({ text: complete ? told : `${told} ${t('people.takeBack.tooOld')}` })
    onClose()
  }
  return (
    <Ask
      title={t('people.takeBack.title', { name })}
      words={t('people.takeBack.means')}
      button={t('people.takeBack.run')}
      run={run}
      onClose={onClose}
    >
      <fieldset className={styles.choices}>
        <legend>{t('people.takeBack.since')}</legend>
        {minutesOffered.map((offered) => (
          <label key={offered} className={styles.choice}>
            <input type="radio" name={group} checked={minutes === offered} onChange={() => setMinutes(offered)} />
            {t('people.takeBack.minutes', { count: offered })}
          </label>
        ))}
      </fieldset>
    </Ask>
  )
}

function HandOver({ person: { id, name }, onClose }: PartProps) {
  const { t } = useTranslation()
  const { role } = usePeopleCalls()
  const run = async () => {
    if (!(await role(id, 'facilitator'))) return
    notify({ text: t('people.handOver.done', { name }) })
    onClose()
  }
  return (
    <Ask
      title={t('people.handOver.title', { name })}
      words={t('people.handOver.means', { name })}
      button={t('people.handOver.run')}
      calm
      run={run}
      onClose={onClose}
    />
  )
}

function StepBack({ person: { id }, onClose }: PartProps) {
  const { t } = useTranslation()
  const { role } = usePeopleCalls()
  const run = async () => {
    await role(id, 'participant')
    onClose()
  }
  return (
    <Ask
      title={t('people.stepBack.title')}
      words={t('people.stepBack.means')}
      button={t('people.stepBack.run')}
      run={run}
      onClose={onClose}
    />
  )
}

function Remove({ person: { id, name, role }, onClose }: PartProps) {
  const { t } = useTranslation()
  const { ballots } = useSessionState()
  const { remove } = usePeopleCalls()
  const [keepOut, setKeepOut] = useState(true)
  const [rotate, setRotate] = useState(false)
  const hasVoice = role !== 'observer' && Object.values(ballots).some((ballot) => ballot.state === 'open')
  const run = async () => {
    if (!(await remove(id, { keepOut, rotate }))) return
    notify({ text: t(rotate ? 'people.remove.doneRenewed' : 'people.remove.done', { name }) })
    onClose()
  }
  return (
    <Ask
      title={t('people.remove.title', { name })}
      words={[
        t('people.remove.means'),
        hasVoice && t('people.remove.voice'),
        keepOut && t('people.remove.wayBack', { name }),
      ]
        .filter(Boolean)
        .join(' ')}
      button={t('people.remove.run')}
      run={run}
      onClose={onClose}
    >
      <CheckField label={t('people.remove.keepOut')} checked={keepOut} onChange={setKeepOut} />
      <CheckField label={t('people.remove.rotate')} checked={rotate} onChange={setRotate} />
    </Ask>
  )
}

const parts = { takeBack: TakeBack, handOver: HandOver, stepBack: StepBack, remove: Remove } as const

interface AskProps {
  readonly title: string
  readonly words: string
  readonly button: string
  /** Nothing is taken away from anybody. */
  readonly calm?: boolean
  readonly run: () => Promise<void>
  readonly onClose: () => void
  readonly children?: React.ReactNode
}

function Ask({ title, words, button, calm, run, onClose, children }: AskProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    await run()
    setBusy(false)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={words}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look={calm ? 'primary' : 'attention'} disabled={busy} onClick={() => void go()}>
            {button}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
