import { planBounds } from '@palabre/shared/protocol'
import { ListPlus, Plus, SquareDashed, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, IconButton, TextField } from '../../components/index.ts'
import { useTemplates } from '../methods/use-templates.ts'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { thingsOf, usefulThings, withThings } from './checklist-lines.ts'
import styles from './plan.module.css'
import { useChecklist } from './use-checklist.ts'
import { usePlan } from './use-plan.ts'

/** What to see to before people come: ticked one by one, filled from the plan with one button. */
export function Checklist() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { announcer } = useServices()
  const { lines, change } = useChecklist()
  const things = useThings()
  const [own, setOwn] = useState('')

  const fill = (): void => {
    change((now) => withThings(now, things, () => editor.newId()))
    const count = withThings(lines, things, () => '').length - lines.length
    announcer.say(t('plan.check.filled', { count }))
  }
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!own.trim()) return
    change((now) => withThings(now, [own], () => editor.newId()))
    setOwn('')
  }
  return (
    <div className={styles.checklist}>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ id, text, done }) => (
            <li key={id} data-done={done || undefined}>
              <CheckField
                label={text}
                checked={done}
                onChange={(checked) =>
                  change((now) => now.map((line) => (line.id === id ? { ...line, done: checked } : line)))
                }
              />
              <IconButton
                icon={X}
                label={t('plan.check.remove', { text })}
                onClick={() => change((now) => now.filter((line) => line.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <form className={styles.own} onSubmit={add}>
        <TextField
          label={t('plan.check.own')}
          value={own}
          maxLength={planBounds.checklistLineLength}
          autoComplete="off"
          onChange={(event) => setOwn(event.target.value)}
        />
        <Button type="submit" icon={Plus}>
          {t('plan.check.add')}
        </Button>
      </form>
      <Button icon={ListPlus} wide onClick={fill}>
        {t('plan.check.fill')}
      </Button>
      <p className={styles.soft}>{t('plan.check.fillHelp')}</p>
      {lines.some(({ done }) => done) && (
        <Button
          look="quiet"
          icon={SquareDashed}
          onClick={() => change((now) => now.map((line) => ({ ...line, done: false })))}
        >
          {t('plan.check.clear')}
        </Button>
      )}
    </div>
  )
}

/** Material of the plan's steps, then of its methods, then what is always useful. */
function useThings(): readonly string[] {
  const { t } = useTranslation()
  const plan = usePlan()
  const { takeHome } = useServices()
  const templates = useTemplates(takeHome.app)
  const used = new Set(plan.flatMap(({ method }) => (method ? [method] : [])))
  const methods = templates?.ok ? templates.value.filter(({ id }) => used.has(id)) : []
  return [
    ...plan.flatMap(({ material }) => thingsOf(material)),
    ...methods.flatMap(({ material }) => material),
    ...usefulThings.map((thing) => t(`plan.useful.${thing}`)),
  ]
}
