import { emptyPartTold } from '@palabre/shared/exports'
import type { MinutesSection } from '@palabre/shared/model'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import { useMay } from '../../panels/use-permission.ts'
import { GrowingArea } from './growing-area.tsx'
import styles from './minutes.module.css'

interface SectionBlockProps {
  readonly section: MinutesSection
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One heading with what stands under it. */
export function SectionBlock({ section, index, count, onMove, onRemove }: SectionBlockProps) {
  const { t } = useTranslation()
  const { heading, paragraphs } = section
  const may = useMay('edit', 'text', heading?.id ?? paragraphs[0]?.id)
  const name = heading?.text.trim() || t('minutes.view.section', { number: index + 1 })
  const isEmpty = paragraphs.every(({ text }) => text.trim() === '')
  const onPaper = isEmpty ? emptyPartTold(heading?.text ?? '') : 'whole'
  const nothing = onPaper === 'nothing' && <p className={styles.nothing}>{t('minutes.nothing')}</p>
  if (!may)
    return (
      <section className={styles.section} aria-label={name} data-paper={onPaper}>
        {heading && (
          <h3 className={styles.heading} dir="auto">
            {heading.text}
          </h3>
        )}
        {paragraphs.map(({ id, text }) => (
          <p key={id} className={styles.paragraph} dir="auto">
            {text}
          </p>
        ))}
        {nothing}
      </section>
    )
  return (
    <section className={styles.section} aria-label={name} data-paper={onPaper}>
      <div className={styles.head}>
        {heading && (
          <GrowingArea
            item={heading}
            look="heading"
            label={t('minutes.view.headingLabel')}
            placeholder={t('minutes.view.headingLabel')}
          />
        )}
        <div className={styles.acts}>
          <IconButton
            icon={ArrowUp}
            label={t('minutes.view.up', { name })}
            resting={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('minutes.view.down', { name })}
            resting={index === count - 1}
            onClick={() => onMove(index + 1)}
          />
          <IconButton icon={Trash2} label={t('minutes.view.remove', { name })} onClick={onRemove} />
        </div>
      </div>
      {paragraphs.map((paragraph) => (
        <GrowingArea
          key={paragraph.id}
          item={paragraph}
          look="paragraph"
          label={name}
          placeholder={t('minutes.view.write')}
        />
      ))}
      {nothing}
    </section>
  )
}
