import type { TemplateInfo, TemplateReply } from '@palabre/shared/protocol'
import { Backpack, Clock3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './methods.module.css'

/** How long a template usually takes, where there is something to run. */
export function TemplateMinutes({ minutes }: Pick<TemplateInfo, 'minutes'>) {
  const { t } = useTranslation()
  if (minutes === 0) return null
  return (
    <span className={styles.fact}>
      <Clock3 size={16} aria-hidden />
      {t('home.minutes', { count: minutes })}
    </span>
  )
}

interface TemplateWordsProps {
  readonly template: Pick<TemplateReply, 'minutes' | 'material' | 'instruction'>
}

/** What to say to the group, in plain words, with the duration and what to have at hand. */
export function TemplateWords({ template: { minutes, material, instruction } }: TemplateWordsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.words}>
      <div className={styles.beside}>
        <div className={styles.instruction}>
          <TemplateMinutes minutes={minutes} />
          {instruction.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {material.length > 0 && (
          <div>
            <h3 className={styles.materialTitle}>
              <Backpack size={18} aria-hidden />
              {t('template.material')}
            </h3>
            <ul className={styles.material}>
              {material.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}
