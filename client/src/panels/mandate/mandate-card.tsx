import { Scale, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import { IconButton } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { useServices } from '../services.ts'
import styles from './mandate.module.css'
import { MandateDialog } from './mandate-dialog.tsx'
import { useMandate } from './use-mandate.ts'

/** A reminder of what may be decided here: once on this device, and again when the mandate says something else. */
export function MandateCard() {
  const { t } = useTranslation()
  const { boardId } = useServices()
  const { mandate, said } = useMandate()
  const key = `palabre:mandate:${boardId}`
  const words = JSON.stringify(mandate)
  const [seen, setSeen] = useState(() => seenAt(key))
  const [reading, setReading] = useState(false)
  const close = () => {
    setSeen(words)
    remember(key, words)
  }
  const { open, decided, decides, answer } = mandate
  const shown = said && seen !== words
  return (
    <>
      {shown && (
        <section className={styles.card} aria-label={t('mandate.title')}>
          <Scale size={20} aria-hidden />
          <div className={styles.cardWords}>
            {answer ? (
              <p>
                <strong>{t('mandate.answer')}</strong> {firstWords(answer, 140)}
              </p>
            ) : (
              (open || decided) && (
                <p>
                  <strong>{t(open ? 'mandate.open' : 'mandate.decided')}</strong>{' '}
                  {firstWords(open || decided || '', 140)}
                </p>
              )
            )}
            {!answer && decides && <p>{t(`mandate.decidesOf.${decides}`)}</p>}
            <button type="button" className={utilities.wordLink} onClick={() => setReading(true)}>
              {t('mandate.read')}
            </button>
          </div>
          <IconButton icon={X} label={t('mandate.hide')} onClick={close} />
        </section>
      )}
      {reading && (
        <MandateDialog
          open
          onOpenChange={(next) => {
            setReading(next)
            if (!next) close()
          }}
        />
      )}
    </>
  )
}

/** A device that keeps nothing shows it again: no harm. */
function seenAt(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function remember(key: string, words: string): void {
  try {
    localStorage.setItem(key, words)
  } catch {
    // Private browsing: the reminder comes back on reloading.
  }
}
