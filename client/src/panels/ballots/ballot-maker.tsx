import { type Electorate, electorates } from '@palabre/shared/protocol'
import { type BallotMethod, ballotBounds, ballotMethods, callsForVote } from '@palabre/shared/session'
import { CircleDot, ListOrdered, type LucideIcon, Minus, Plus, Scale, Vote } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, IconButton, SelectField, TextField } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import { useEditorState } from '../use-editor.ts'
import { useHere } from '../use-here.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { useWholeBoard } from '../use-whole-board.ts'
import styles from './lead-ballots.module.css'
import { RoomCounts } from './room-counts.tsx'
import { type Subject, subjectsOf } from './subjects.ts'
import { useOpenBallot } from './use-open-ballot.ts'

const methodIcons: Readonly<Record<BallotMethod, LucideIcon>> = {
  dots: CircleDot,
  consent: Scale,
  ranking: ListOrdered,
}

interface BallotMakerProps {
  readonly startsOpen: boolean
  readonly onOpened: () => void
}

/** Puts something to the vote: what, how, who; nothing opens before the electorate is seen against the room. */
export function BallotMaker({ startsOpen, onOpened }: BallotMakerProps) {
  const { t } = useTranslation()
  const [making, setMaking] = useState(startsOpen)
  if (!making)
    return (
      <Button icon={Vote} onClick={() => setMaking(true)}>
        {t('ballots.lead.another')}
      </Button>
    )
  const opened = () => {
    setMaking(false)
    onOpened()
  }
  return <MakerForm onOpened={opened} />
}

function MakerForm({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation()
  const subjects = useSubjects()
  const [asked, setAsked] = useState<Subject>()
  const subject = asked && subjects.has(asked) ? asked : (subjects.keys().next().value ?? 'question')
  const items = subjects.get(subject) ?? []
  const [wished, setMethod] = useState<BallotMethod>('dots')
  const method = items.length === 0 || (wished === 'ranking' && items.length < 2) ? 'consent' : wished
  const [written, setQuestion] = useState<string>()
  const isVoteStep = useStore(useServices().session, ({ state }) => callsForVote(state))
  // The plan said what is done now: one press opens it.
  const question = written ?? (isVoteStep ? t(`ballots.lead.example.${method}`) : '')
  const [dots, setDots] = useState(3)
  const [perItem, setPerItem] = useState(3)
  const [who, setWho] = useState<Electorate>('participants')
  const here = useHere()
  const count = here.value?.electorates[who]
  const { open, busy } = useOpenBallot()
  const terms = method === 'dots' ? { dots, perItem: Math.min(perItem, dots) } : {}
  const put = async () => {
    if (await open({ question: question.trim(), method, items: [...items], ...terms }, who)) onOpened()
  }
  return (
    <section className={styles.part}>
      <h3>{t('ballots.lead.put')}</h3>
      <SelectField
        label={t('ballots.lead.what')}
        value={subject}
        options={[...subjects].map(([value, ids]) => ({
          value,
          label: t(`ballots.subject.${value}`, { count: ids.length }),
        }))}
        onChange={setAsked}
      />
      <Preview ids={items} />
      <TextField
        label={t('ballots.lead.question')}
        placeholder={t(`ballots.lead.example.${method}`)}
        value={question}
        maxLength={ballotBounds.questionLength}
        onChange={({ target }) => setQuestion(target.value)}
      />
      <MethodChoice method={method} count={items.length} onChoose={setMethod} />
      {method === 'dots' && (
        <div className={styles.numbers}>
          <Stepper label={t('ballots.lead.dotsEach')} value={dots} least={1} most={20} onChange={setDots} />
          <Stepper
            label={t('ballots.lead.mostOnOne')}
            value={Math.min(perItem, dots)}
            least={1}
            most={dots}
            onChange={setPerItem}
          />
        </div>
      )}
      <SelectField
        label={t('ballots.lead.who')}
        value={who}
        options={electorates.map((value) => ({
          value,
          label: t(`ballots.lead.whoIs.${value}`),
        }))}
        onChange={(value) => setWho(value ?? 'participants')}
      />
      <div className={styles.electorate}>
        <WithoutDevice />
        {count && <RoomCounts count={count} proxies={here.value?.proxies ?? 0} />}
      </div>
      <Button
        look="primary"
        icon={Vote}
        disabled={busy || question.trim() === '' || (count ? count.voices === 0 : !here.failure)}
        onClick={() => void put()}
      >
        {t('ballots.lead.open')}
      </Button>
      {question.trim() === '' && <p className={styles.hint}>{t('ballots.lead.needsQuestion')}</p>}
    </section>
  )
}

function useSubjects(): ReturnType<typeof subjectsOf> {
  const board = useWholeBoard()
  const page = useEditorState((state) => state.page)
  const selection = useEditorState((state) => state.selection)
  const hidden = useStore(useServices().session, ({ state }) => state.hidden)
  return useMemo(() => subjectsOf(board, { page, selection, hidden }), [board, page, selection, hidden])
}

/** What exactly will stand on the ballot. */
function Preview({ ids }: { readonly ids: readonly Parameters<ReturnType<typeof useSurroundings>['item']>[0][] }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  if (ids.length === 0) return null
  return (
    <details className={styles.preview}>
      <summary>{t('ballots.lead.preview')}</summary>
      <ul>
        {ids.map((id) => {
          const item = around.item(id)
          return item && <li key={id}>{itemName(item, around, t)}</li>
        })}
      </ul>
    </details>
  )
}

interface MethodChoiceProps {
  readonly method: BallotMethod
  /** How many items there are to vote on. */
  readonly count: number
  readonly onChoose: (method: BallotMethod) => void
}

function MethodChoice({ method, count, onChoose }: MethodChoiceProps) {
  const { t } = useTranslation()
  const name = useId()
  const least: Readonly<Record<BallotMethod, number>> = { dots: 1, consent: 0, ranking: 2 }
  return (
    <fieldset className={styles.methods}>
      <legend>{t('ballots.lead.method')}</legend>
      {ballotMethods.map((each) => {
        const Icon = methodIcons[each]
        return (
          <label key={each} className={styles.method}>
            <input
              type="radio"
              name={name}
              checked={method === each}
              disabled={count < least[each]}
              onChange={() => onChoose(each)}
            />
            <Icon size={20} aria-hidden />
            <span>
              {t(`ballots.method.${each}`)}
              <small>{t(`ballots.methodMeans.${each}`)}</small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** How many are here without a device: they have a voice each. */
function WithoutDevice() {
  const { t } = useTranslation()
  const ask = useAsk()
  const proxies = useStore(useServices().session, ({ state }) => state.proxies)
  return (
    <Stepper
      label={t('ballots.lead.proxies')}
      value={proxies}
      least={0}
      most={500}
      onChange={(count) => void ask('/proxy', { do: 'people', count })}
    />
  )
}

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A small number with one less and one more. */
function Stepper({ label, value, least, most, onChange }: StepperProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={styles.stepper}>
      <span id={id}>{label}</span>
      <IconButton
        icon={Minus}
        look="plain"
        tooltip={false}
        label={t('ballots.lead.less', { what: label })}
        resting={value <= least}
        onClick={() => onChange(value - 1)}
      />
      <output aria-labelledby={id}>{value}</output>
      <IconButton
        icon={Plus}
        look="plain"
        tooltip={false}
        label={t('ballots.lead.more', { what: label })}
        resting={value >= most}
        onClick={() => onChange(value + 1)}
      />
    </div>
  )
}
