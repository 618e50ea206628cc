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
  return outcome.warnings > 0 ? `${added} ${t('takeHome.warnings', { count: outcome.warnings })}` : added
}
