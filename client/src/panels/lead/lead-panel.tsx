import { ArrowLeft, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, IconButton, Later } from '../../components/index.ts'
import styles from './lead.module.css'
import { closeLead, leadOpen, openLead } from './lead-open.ts'
import { leadSections } from './lead-sections.ts'

/** The facilitator's one panel: where the session stands, and a page for each thing that can be done with it. */
export function LeadPanel() {
  const { t } = useTranslation()
  const name = useStore(leadOpen, ({ section }) => section)
  const section = leadSections.find((each) => each.name === name)
  return (
    <aside className={styles.panel} aria-label={t('lead.title')}>
      <header className={styles.header}>
        {section && <IconButton icon={ArrowLeft} label={t('lead.back')} onClick={() => openLead()} />}
        <h2>{t(section ? `lead.section.${section.name}` : 'lead.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={closeLead} />
      </header>
      <div className={styles.body}>
        {section ? (
          <Later>
            <section.Part />
          </Later>
        ) : (
          <nav className={styles.sections} aria-label={t('lead.title')}>
            {leadSections.map((each) => (
              <Button key={each.name} look="quiet" icon={each.icon} onClick={() => openLead(each.name)}>
                {t(`lead.section.${each.name}`)}
              </Button>
            ))}
          </nav>
        )}
      </div>
    </aside>
  )
}
