import type { FamilyMap } from '@palabre/shared/findings'
import type { Family } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import styles from './families.module.css'

/** « Faire système » in words: which families are joined, and which pairs nothing joins. */
export function SystemReading({ map: { bubbles, sets, apart } }: { readonly map: FamilyMap }) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const word = (family: Family) => familyWord(family, t)
  return (
    <section className={styles.reading}>
      <h3>{t('families.view.system')}</h3>
      {bubbles.length === 1 && <p>{t('families.view.alone')}</p>}
      {bubbles.length > 1 && sets.length === 1 && <p>{t('families.view.together', { count: bubbles.length })}</p>}
      {sets.length > 1 && (
        <>
          <p>{t('families.view.sets', { count: sets.length })}</p>
          <ul>
            {sets.map((set) => (
              <li key={set.map(({ code }) => code).join()}>{list.format(set.map(word))}</li>
            ))}
          </ul>
        </>
      )}
      {bubbles.length > 1 && apart.length === 0 && <p>{t('families.view.allPairs')}</p>}
      {apart.length > 0 && (
        <>
          <p>{t('families.view.apart', { count: apart.length })}</p>
          <ul>
            {apart.map(([a, b]) => (
              <li key={`${a.code} ${b.code}`}>{t('families.view.pair', { a: word(a), b: word(b) })}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.soft}>{t('families.view.absentNote')}</p>
    </section>
  )
}
