import { limits } from '@palabre/shared/protocol'
import { Plus } from 'lucide-react'
import { type FormEvent, lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, Later, TextField } from '../../components/index.ts'
import { useTemplates } from '../../panels/methods/use-templates.ts'
import type { CallFailure, Reply } from '../../sync/api.ts'
import { api } from '../api.ts'
import { appUrl } from '../base-path.ts'
import { rememberBoard } from '../known-boards.ts'
import { boardPath } from '../paths.ts'
import styles from './create-board.module.css'

/** Whoever comes by a link goes past the front page: it brings its pictures when it is looked at. */
const TemplatePicker = lazy(async () => ({ default: (await import('./template-picker.tsx')).TemplatePicker }))
const firstChoice = 'carte-des-acteurs'
const app = appUrl()

/** A title, a template, and the board is there; whoever makes it facilitates it. */
export function CreateBoard() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const listed = useTemplates(app)
  const templates = listed?.ok ? listed.value : []
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [example, setExample] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure>()
  const template = templates.find(({ id }) => id === (chosen ?? firstChoice)) ?? templates[0]

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setFailure('invalid_title')
    setBusy(true)
    const filled = example && template?.hasExample === true
    // Whoever is quicker than the list gets what it would have offered first.
    const reply = await createAndJoin(title.trim(), template?.id ?? firstChoice, filled)
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
        <Later>
          {template && (
            <TemplatePicker
              templates={templates}
              chosen={template}
              onChoose={setChosen}
              example={example}
              onExample={setExample}
            />
          )}
        </Later>
      </form>
    </section>
  )
}

/** Makes the board and comes in by its facilitators' link; brings the address to go to. */
async function createAndJoin(title: string, template: string, example: boolean): Promise<Reply<string>> {
  const created = await api.createBoard({ title, template, ...(example ? { example } : {}) })
  if (!created.ok) return created
  const token = new URL(created.value.links.facilitator).hash.slice(1)
  const joined = await api.join({ token })
  if (!joined.ok) return joined
  rememberBoard({ ...joined.value, title, visitedAt: Date.now() })
  return { ok: true, value: boardPath(joined.value.boardId, joined.value.participantId) }
}
