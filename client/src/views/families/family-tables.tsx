import { type FamilyMap, weightOf } from '@palabre/shared/findings'
import type { Family } from '@palabre/shared/model'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { FamilyMark } from '../../panels/marks/family-mark.tsx'
import styles from './families.module.css'

interface FamilyTablesProps {
  readonly map: FamilyMap
  readonly familyAt: (code: string) => Family
  readonly onChoose: (key: string) => void
}

/** The picture as tables: the same numbers, and the same things to choose. */
export function FamilyTables({ map: { bubbles, links }, familyAt, onChoose }: FamilyTablesProps) {
  const { t } = useTranslation()
  return (
    <details className={styles.tables}>
      <summary>{t('families.view.table')}</summary>
      <table>
        <caption>{t('families.view.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('families.view.family')}</th>
            <th scope="col">{t('families.view.actorsColumn')}</th>
            <th scope="col">{t('families.view.insideColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {bubbles.map((bubble) => (
            <tr key={bubble.family.code}>
              <th scope="row">
                <Choose word={familyWord(bubble.family, t)} onChoose={() => onChoose(bubble.family.code)}>
                  <FamilyMark family={bubble.family} />
                </Choose>
              </th>
              <td>{bubble.actors.length}</td>
              <td>{weightOf(bubble)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {links.length === 0 ? (
        <p>{t('families.view.noLinks')}</p>
      ) : (
        <table>
          <caption>{t('families.view.linkCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('families.view.between')}</th>
              <th scope="col">{t('families.view.relationsColumn')}</th>
              <th scope="col">{t('families.view.actionsColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {links.map((link) => {
              const [a, b] = link.families.map((code) => familyWord(familyAt(code), t))
              const key = link.families.join(' ')
              return (
                <tr key={key}>
                  <th scope="row">
                    <Choose word={t('families.view.pair', { a, b })} onChoose={() => onChoose(key)} />
                  </th>
                  <td>{link.relations.length}</td>
                  <td>{link.actions.length}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </details>
  )
}

interface ChooseProps {
  readonly word: string
  readonly onChoose: () => void
  readonly children?: ReactNode
}

function Choose({ word, onChoose, children }: ChooseProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.choose}
      aria-label={t('families.view.see', { what: word })}
      onClick={onChoose}
    >
      {children}
      {word}
    </button>
  )
}
