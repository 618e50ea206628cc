import { limits, type TemplateInfo } from '@palabre/shared/protocol'
import { Clock3, Plus } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, TextField } from '../../components/index.ts'
import type { CallFailure, Reply } from '../../sync/api.ts'
import { api } from '../api.ts'
import { rememberBoard } from '../known-boards.ts'
import { boardPath } from '../paths.ts'
import styles from './create-board.module.css'
import { TemplatePicture } from './template-picture.tsx'

const firstChoice = 'carte-des-acteurs'

/** A title, a template, and the board is there; whoever makes it facilitates it. */
export function CreateBoard() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const templates = useTemplates()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const template = chosen ?? templates.find(({ id }) => id === firstChoice)?.id ?? templates[0]?.id

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setFailure('invalid_title')
    setBusy(true)
    const reply = await createAndJoin(title.trim(), template)
    setBusy(false)
    if (reply.ok) navigate(reply.value)
    else setFailure(reply.failure.reason)
  }

  return (
    <section className={styles.section}>
      <h2>{t('home.create')}</h2>
      <form className={styles.form} onSubmit={create} noValidate>
        <div className={styles.title}>
          <TextField
            label={t('home.boardTitle')}
            placeholder={t('home.boardTitleExample')}
            error={failure && t(`errors.${failure}`)}
            size="large"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            maxLength={limits.titleLength}
            autoComplete="off"
          />
          <Button type="submit" look="primary" size="large" icon={Plus} disabled={busy}>
            {t('home.createButton')}
          </Button>
        </div>
        {templates.length > 0 && (
          <fieldset>
            <legend className={styles.legend}>{t('home.startFrom')}</legend>
            <div className={styles.cards}>
              {templates.map((info) => (
                <TemplateCard
                  key={info.id}
                  info={info}
                  checked={info.id === template}
                  onChoose={() => setChosen(info.id)}
                />
              ))}
            </div>
          </fieldset>
        )}
      </form>
    </section>
  )
}

interface TemplateCardProps {
  readonly info: TemplateInfo
  readonly checked: boolean
  readonly onChoose: () => void
}

function TemplateCard({ info, checked, onChoose }: TemplateCardProps) {
  const { t } = useTranslation()
  return (
    <label className={styles.card}>
      <input type="radio" name="template" value={info.id} checked={checked} onChange={onChoose} />
      <TemplatePicture id={info.id} />
      <span className={styles.name}>{info.title}</span>
      <span className={styles.description}>{info.description}</span>
      {info.minutes > 0 && (
        <span className={styles.minutes}>
          <Clock3 size={16} aria-hidden />
          {t('home.minutes', { count: info.minutes })}
        </span>
      )}
    </label>
  )
}

/** The server's templates in the language on screen; none while it does not answer. */
function useTemplates(): readonly TemplateInfo[] {
  const { i18n } = useTranslation()
  const [templates, setTemplates] = useState<readonly TemplateInfo[]>([])
  useEffect(() => {
    let current = true
    void api.templates(i18n.language).then((reply) => {
      if (current && reply.ok) setTemplates(reply.value)
    })
    return () => {
      current = false
    }
  }, [i18n.language])
  return templates
}

/** Makes the board and comes in by its facilitators' link; brings the address to go to. */
async function createAndJoin(title: string, template: string | undefined): Promise<Reply<string>> {
  const created = await api.createBoard({ title, ...(template ? { template } : {}) })
  if (!created.ok) return created
  const token = new URL(created.value.links.facilitator).hash.slice(1)
  const joined = await api.join({ token })
  if (!joined.ok) return joined
  rememberBoard({ ...joined.value, title, visitedAt: Date.now() })
  return { ok: true, value: boardPath(joined.value.boardId, joined.value.participantId) }
}
