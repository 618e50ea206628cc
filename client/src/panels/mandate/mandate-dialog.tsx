import { bounds, type Mandate, mandateLevels } from '@palabre/shared/model'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, SelectField } from '../../components/index.ts'
import { DueField } from '../commitments/due-field.tsx'
import { useDates } from '../commitments/use-dates.ts'
import { DraftArea } from '../fields/draft-fields.tsx'
import { useMay } from '../use-permission.ts'
import styles from './mandate.module.css'
import { useMandate } from './use-mandate.ts'

interface MandateDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What this diagnostic may decide, who decides, and what became of it: read by everyone, written by those who may. */
export function MandateDialog({ open, onOpenChange }: MandateDialogProps) {
  const { t } = useTranslation()
  const may = useMay('edit-meta')
  const { mandate, said } = useMandate()
  const [writing, setWriting] = useState(!said)
  const writes = may && writing
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      wide
      title={t('mandate.title')}
      description={t('mandate.explain')}
      footer={
        may && (
          <Button
            look={writes ? 'primary' : 'plain'}
            {...(writes ? {} : { icon: PenLine })}
            onClick={() => (writes && said ? setWriting(false) : writes ? onOpenChange(false) : setWriting(true))}
          >
            {t(writes ? 'mandate.done' : 'mandate.edit')}
          </Button>
        )
      }
    >
      {writes ? <MandateForm /> : said ? <MandateText mandate={mandate} /> : <p>{t('mandate.empty')}</p>}
    </Dialog>
  )
}

function MandateForm() {
  const { t } = useTranslation()
  const { mandate, edit } = useMandate()
  const area = (part: 'open' | 'decided' | 'answer') => (
    <DraftArea
      label={t(`mandate.${part}`)}
      placeholder={t(`mandate.${part}Help`)}
      value={mandate[part] ?? ''}
      maxLength={bounds.noteLength}
      onCommit={(text) => edit({ [part]: text || undefined })}
    />
  )
  return (
    <div className={styles.form}>
      {area('open')}
      {area('decided')}
      <SelectField
        label={t('mandate.decides')}
        empty={t('mandate.unsaid')}
        value={mandate.decides ?? ''}
        options={mandateLevels.map((value) => ({ value, label: t(`mandate.decidesOf.${value}`) }))}
        onChange={(decides) => edit({ decides })}
      />
      <DueField label={t('mandate.answerBy')} value={mandate.answerBy} onChange={(answerBy) => edit({ answerBy })} />
      {area('answer')}
    </div>
  )
}

function MandateText({ mandate }: { readonly mandate: Mandate }) {
  const { t } = useTranslation()
  const { due } = useDates()
  const unsaid = t('mandate.unsaid')
  const { open, decided, decides, answerBy, answer } = mandate
  return (
    <dl className={styles.text}>
      <dt>{t('mandate.open')}</dt>
      <dd>{open || unsaid}</dd>
      <dt>{t('mandate.decided')}</dt>
      <dd>{decided || unsaid}</dd>
      <dt>{t('mandate.decides')}</dt>
      <dd>{decides ? t(`mandate.decidesOf.${decides}`) : unsaid}</dd>
      <dt>{t('mandate.answer')}</dt>
      <dd>{answer || (answerBy ? t('mandate.waitsForAnswer', { date: due(answerBy) }) : t('mandate.noAnswer'))}</dd>
    </dl>
  )
}
