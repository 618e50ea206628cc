import type { ParticipantId } from '@palabre/shared/ids'
import { type Belonging, type JoinPreview, limits } from '@palabre/shared/protocol'
import { ArrowRight, Dices } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, TextField } from '../../components/index.ts'
import { BelongingField } from '../../panels/people/belonging-field.tsx'
import type { CallFailure, JoinWay } from '../../sync/api.ts'
import { api } from '../api.ts'
import { rememberBoard } from '../known-boards.ts'
import { loadBoard } from '../load-board.ts'
import { boardPath } from '../paths.ts'
import { ContinueAs } from './continue-as.tsx'
import { AboutInShort, InfoSheet } from './info-sheet.tsx'
import styles from './join-page.module.css'
import { type MayGoOn, mayGoOn } from './may-go-on.ts'
import { setPendingWay } from './pending-way.ts'
import { usePseudonym } from './use-pseudonym.ts'

interface EnterFormProps {
  readonly way: JoinWay
  readonly preview: JoinPreview
}

/** Where one is about to go, and one big button. Somebody this device knows there may go on as themselves. */
export function EnterForm({ way, preview }: EnterFormProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const known = mayGoOn(preview)
  const goAs = (participantId: ParticipantId) => {
    setPendingWay(undefined)
    navigate(boardPath(preview.boardId, participantId), { replace: true })
  }
  return (
    <div className={styles.join}>
      <div className={styles.card}>
        <div className={styles.where}>
          <p>{t('join.youJoin')}</p>
          <h1>{preview.title || t('board.untitled')}</h1>
          <span className={styles.role}>{t('join.as', { role: t(`role.${preview.role}`) })}</span>
          {preview.role === 'observer' && <p>{t('join.observerMeans')}</p>}
          <AboutInShort about={preview.about} />
        </div>
        {known.length > 0 && (
          <>
            <KnownPeople people={known} go={goAs} />
            <p className={styles.or}>{t('join.orSomeoneElse')}</p>
          </>
        )}
        <NameForm way={way} preview={preview} first={known.length === 0} go={goAs} />
      </div>
      <div className={styles.under}>
        <p className={styles.small}>{t('join.noAccount')}</p>
        <InfoSheet about={preview.about} />
      </div>
    </div>
  )
}

function KnownPeople(props: { readonly people: readonly MayGoOn[]; readonly go: (id: ParticipantId) => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.people}>
      <h2>{t('join.welcomeBack')}</h2>
      <ContinueAs {...props} />
    </div>
  )
}

interface NameFormProps extends EnterFormProps {
  /** Nobody is known here: entering with a name is the main way. */
  readonly first: boolean
  readonly go: (id: ParticipantId) => void
}

function NameForm({ way, preview, first, go }: NameFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [belonging, setBelonging] = useState<Belonging>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const suggest = usePseudonym()
  const returning = preview.person

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const said = { ...(name.trim() ? { name: name.trim() } : {}), ...(belonging ? { belonging } : {}) }
    const reply = await api.join({ ...way, ...(returning ? {} : said) })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure.reason)
    rememberBoard({ ...reply.value, title: preview.title, visitedAt: Date.now() })
    go(reply.value.participantId)
  }

  const error = failure && t(`errors.${failure}`)
  return (
    // Whoever begins to write a name comes in: the board is on its way meanwhile.
    <form className={styles.form} onFocus={() => void loadBoard().catch(() => undefined)} onSubmit={enter} noValidate>
      {returning ? (
        <p aria-live="polite">{error ?? t('join.returning', { name: returning.name })}</p>
      ) : (
        <>
          <TextField
            label={t('join.nameLabel')}
            help={t('join.nameHelp')}
            error={error}
            size="large"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={limits.nameLength}
            autoComplete="off"
            enterKeyHint="go"
          />
          <Button look="quiet" icon={Dices} onClick={() => setName(suggest())}>
            {t('join.suggestName')}
          </Button>
          {preview.role === 'participant' && <BelongingField value={belonging} onChange={setBelonging} />}
        </>
      )}
      <Button type="submit" look={first ? 'primary' : 'plain'} size="large" wide icon={ArrowRight} disabled={busy}>
        {t(preview.waitingRoom ? 'join.ask' : 'join.enter')}
      </Button>
    </form>
  )
}
