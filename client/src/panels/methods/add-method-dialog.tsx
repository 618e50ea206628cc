import type { TemplateInfo } from '@palabre/shared/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, Dialog, notify } from '../../components/index.ts'
import { fetchTemplate } from '../../sync/templates.ts'
import { useServices } from '../services.ts'
import { importText } from '../take-home/import-file.ts'
import { useEditor } from '../use-editor.ts'
import { goWhenThere } from './go-when-there.ts'
import styles from './methods.module.css'
import { TemplatePicture } from './template-picture.tsx'
import { TemplateMinutes, TemplateWords } from './template-words.tsx'
import { useTemplate, useTemplates } from './use-templates.ts'

/** Adds the pages of a method to the board: first which one, then what it is, with or without its example. */
export function AddMethodDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { takeHome } = useServices()
  const templates = useTemplates(takeHome.app)
  const [chosen, setChosen] = useState<TemplateInfo>()
  if (chosen) return <MethodStep method={chosen} onBack={() => setChosen(undefined)} onClose={onClose} />
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={t('template.addTitle')}>
      {!templates && <p>{t('template.loading')}</p>}
      {templates && !templates.ok && <p className={styles.missing}>{t(`errors.${templates.failure.reason}`)}</p>}
      {templates?.ok && <MethodList templates={templates.value} onChoose={setChosen} />}
    </Dialog>
  )
}

interface MethodListProps {
  readonly templates: readonly TemplateInfo[]
  readonly onChoose: (template: TemplateInfo) => void
}

/** Methods first; then the usual pages. A blank page is in the menu already, and samples are boards of their own. */
function MethodList({ templates, onChoose }: MethodListProps) {
  const { t } = useTranslation()
  const groups = (['method', 'start'] as const).map((group) => ({
    group,
    members: templates.filter((template) => template.group === group && template.id !== 'blank'),
  }))
  return groups.map(
    ({ group, members }) =>
      members.length > 0 && (
        <section key={group} className={styles.group}>
          <h3>{t(`template.${group}`)}</h3>
          <ul className={styles.list}>
            {members.map((template) => (
              <li key={template.id}>
                <button type="button" className={styles.choice} onClick={() => onChoose(template)}>
                  <TemplatePicture template={template} />
                  <span className={styles.name}>{template.title}</span>
                  <span className={styles.about}>{template.description}</span>
                  <TemplateMinutes minutes={template.minutes} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ),
  )
}

interface MethodStepProps {
  readonly method: TemplateInfo
  readonly onBack: () => void
  readonly onClose: () => void
}

function MethodStep({ method, onBack, onClose }: MethodStepProps) {
  const { t, i18n } = useTranslation()
  const editor = useEditor()
  const { takeHome } = useServices()
  const sheet = useTemplate(takeHome.app, method.id)
  const [example, setExample] = useState(false)
  const [state, setState] = useState<'open' | 'adding' | { readonly refused: string }>('open')

  const add = async (): Promise<void> => {
    setState('adding')
    const filled = await fetchTemplate(takeHome.app, method.id, i18n.language, example)
    if (!filled.ok) return setState({ refused: filled.failure.reason })
    const outcome = await importText(takeHome, JSON.stringify(filled.value.board), 'palabre', { pages: 'new' })
    if (!outcome.ok) return setState({ refused: outcome.code })
    const [page] = outcome.pages
    if (page) goWhenThere(editor, page)
    notify({ text: t('template.added', { name: method.title }) })
    onClose()
  }
  const refused = typeof state === 'object' ? state.refused : undefined
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={method.title}
      description={method.description}
      footer={
        <>
          <Button onClick={onBack}>{t('template.back')}</Button>
          <Button look="primary" disabled={state === 'adding'} onClick={() => void add()}>
            {t(state === 'adding' ? 'template.adding' : 'template.add')}
          </Button>
        </>
      }
    >
      {sheet?.ok && <TemplateWords template={sheet.value} />}
      {method.hasExample && (
        <div className={styles.example}>
          <CheckField label={t('template.withExample')} checked={example} onChange={setExample} />
          <p>{t('template.exampleMeans')}</p>
        </div>
      )}
      {refused && (
        <p className={styles.missing} role="alert">
          {t(`errors.${refused as 'internal'}`, { defaultValue: t('errors.internal') })}
        </p>
      )}
    </Dialog>
  )
}
