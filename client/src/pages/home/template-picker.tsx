import type { TemplateInfo } from '@palabre/shared/protocol'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckField } from '../../components/index.ts'
import { TemplatePicture } from '../../panels/methods/template-picture.tsx'
import { TemplateMinutes, TemplateWords } from '../../panels/methods/template-words.tsx'
import { useTemplate } from '../../panels/methods/use-templates.ts'
import utilities from '../../styles/utilities.module.css'
import { appUrl } from '../base-path.ts'
import styles from './create-board.module.css'

const groups = ['start', 'method', 'sample'] as const
const app = appUrl()

interface TemplatePickerProps {
  readonly templates: readonly TemplateInfo[]
  readonly chosen: TemplateInfo
  readonly onChoose: (id: string) => void
  readonly example: boolean
  readonly onExample: (example: boolean) => void
}

/** What a board can start from, by group; beneath the one chosen, what it is and how one works with it. */
export function TemplatePicker(props: TemplatePickerProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{t('home.startFrom')}</legend>
      {groups.map((group) => {
        const members = props.templates.filter((template) => template.group === group)
        return members.length > 0 && <Group key={group} {...props} group={group} members={members} />
      })}
    </fieldset>
  )
}

interface GroupProps extends TemplatePickerProps {
  readonly group: (typeof groups)[number]
  readonly members: readonly TemplateInfo[]
}

/** The first group lies open, so that a first board is two gestures away; the others open on demand. */
function Group({ group, members, ...picker }: GroupProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(group === 'start')
  const cards = (
    <div className={styles.cards}>
      {members.map((template) => (
        <TemplateCard key={template.id} template={template} {...picker} />
      ))}
    </div>
  )
  if (group === 'start') return cards
  return (
    <details
      className={`${utilities.disclosure} ${styles.group}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t(`template.${group}`)} <span className={styles.count}>{members.length}</span>
      </summary>
      {open && cards}
    </details>
  )
}

function TemplateCard({
  template,
  chosen,
  onChoose,
  ...more
}: Omit<TemplatePickerProps, 'templates'> & { readonly template: TemplateInfo }) {
  const isChosen = template.id === chosen.id
  return (
    <>
      <label className={styles.card}>
        <input
          type="radio"
          name="template"
          value={template.id}
          checked={isChosen}
          onChange={() => onChoose(template.id)}
        />
        <TemplatePicture template={template} />
        <span className={styles.name}>{template.title}</span>
        <span className={styles.description}>{template.description}</span>
        <TemplateMinutes minutes={template.minutes} />
      </label>
      {isChosen && <ChosenTemplate template={template} {...more} />}
    </>
  )
}

interface ChosenTemplateProps {
  readonly template: TemplateInfo
  readonly example: boolean
  readonly onExample: (example: boolean) => void
}

/** The instruction of the template that is chosen, and whether it comes filled in. */
function ChosenTemplate({ template, example, onExample }: ChosenTemplateProps) {
  const { t } = useTranslation()
  const sheet = useTemplate(app, template.id)
  return (
    <div className={styles.chosen}>
      {template.hasExample && (
        <div className={styles.example}>
          <CheckField label={t('template.withExample')} checked={example} onChange={onExample} />
          <p>{t('template.exampleMeans')}</p>
        </div>
      )}
      {sheet?.ok && (
        <details className={utilities.disclosure}>
          <summary>{t('template.instructionOf', { title: template.title })}</summary>
          <TemplateWords template={sheet.value} />
        </details>
      )}
    </div>
  )
}
