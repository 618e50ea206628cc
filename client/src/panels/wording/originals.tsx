import { byDrawOrder, type Need, type Statement } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sameList, useBoard, useEditor } from '../use-editor.ts'
import styles from './wording.module.css'

/** The statements of a need, wherever they lie, the first said first. */
export function useOriginals(need: Need): readonly Statement[] {
  const { board } = useEditor()
  return useBoard(
    () =>
      board
        .referringTo(need.id)
        .filter((item) => item.kind === 'statement')
        .sort(bySaying),
    sameList,
  )
}

/** What people said, word for word, with where it comes from. */
export function Originals({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useTranslation()
  if (statements.length === 0) return <p className={styles.none}>{t('needs.noOriginals')}</p>
  return (
    <ul className={styles.originals}>
      {statements.map((statement) => (
        <li key={statement.id}>
          <blockquote>{statement.text.trim() || t('describe.nameless.statement')}</blockquote>
          <p>{originOf(statement, t)}</p>
        </li>
      ))}
    </ul>
  )
}

function originOf({ source, column, gap, quotable }: Statement, t: TFunction): string {
  return [
    t(`statementColumn.${column}`),
    column === 'gap' && gap ? t(`gapSubject.${gap}`) : '',
    source ? t(`statementSource.${source}`) : '',
    quotable ? t('needs.mayBeQuoted') : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function bySaying(a: Statement, b: Statement): number {
  return a.at - b.at || byDrawOrder(a, b)
}
