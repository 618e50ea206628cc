import type { AboutSession } from '@palabre/shared/session'
import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import styles from './info-sheet.module.css'

const said = ['who', 'why', 'howLong'] as const
const always = ['seen', 'back', 'kept'] as const

/** What one may want to know before one comes in, on one screen: what the group says, and what is always true. */
export function InfoSheet({ about }: { readonly about: AboutSession }) {
  const { t } = useTranslation()
  return (
    <Dialog
      trigger={
        <Button look="quiet" icon={Info}>
          {t('join.sheet.button')}
        </Button>
      }
      title={t('join.sheet.title')}
    >
      <dl className={styles.sheet}>
        {said.map(
          (part) => about[part]?.trim() && <Line key={part} term={t(`join.sheet.${part}`)} words={about[part]} />,
        )}
        {always.map((part) => (
          <Line key={part} term={t(`join.sheet.${part}`)} words={t(`join.sheet.${part}Words`)} />
        ))}
      </dl>
    </Dialog>
  )
}

/** What the group says of it, as far as two lines each go: nobody has to press anything to know where they are. */
export function AboutInShort({ about }: { readonly about: AboutSession }) {
  const { t } = useTranslation()
  const told = said.filter((part) => about[part]?.trim())
  if (told.length === 0) return null
  return (
    <dl className={styles.short}>
      {told.map((part) => (
        <Line key={part} term={t(`join.sheet.${part}`)} words={about[part]} />
      ))}
    </dl>
  )
}

function Line({ term, words }: { readonly term: string; readonly words: string | undefined }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  )
}
