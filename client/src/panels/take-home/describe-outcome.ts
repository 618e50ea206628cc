import { itemKinds } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import type { ImportOutcome } from './take-home.ts'

/** What came of an import in one sentence: « 12 acteurs, 20 relations ajoutés », or why nothing was. */
export function describeOutcome(outcome: ImportOutcome, t: TFunction): string {
  if (!outcome.ok) return t(`errors.${outcome.code as 'internal'}`, { defaultValue: t('errors.internal') })
  const counts = Object.values(itemKinds).flatMap(({ kind }) => {
    const count = outcome.created[kind] ?? 0
    return count > 0 ? [t(`describe.count.${kind}`, { count })] : []
  })
  if (counts.length === 0) return t('takeHome.nothingAdded')
  const added = t('takeHome.added', { kinds: counts.join(', ') })
  const count = outcome.warnings.length
  return count > 0 ? `${added} ${t('takeHome.warnings', { count })}` : added
}

/** What was left out of an import, each reason once. */
export function warningWords(warnings: readonly string[], t: TFunction): string[] {
  const codes = new Set(warnings.map((warning) => warning.split(':')[0] ?? ''))
  return [...codes].map((code) =>
    t(`importWarning.${code as 'and_more'}`, { defaultValue: t('importWarning.and_more') }),
  )
}
