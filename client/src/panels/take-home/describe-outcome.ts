import { itemKinds } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import type { ImportOutcome } from './import-file.ts'

/** What came of an import in one sentence: « 12 acteurs, 20 relations, 1 vote ajoutés », or why nothing was. */
export function describeOutcome(outcome: ImportOutcome, t: TFunction): string {
  if (!outcome.ok) return t(`errors.${outcome.code as 'internal'}`, { defaultValue: t('errors.internal') })
  const counts = Object.values(itemKinds).flatMap(({ kind }) => {
    const count = outcome.created[kind] ?? 0
    return count > 0 ? [t(`describe.count.${kind}`, { count })] : []
  })
  for (const part of ['ballots', 'confirmations'] as const) {
    const count = outcome.session?.[part] ?? 0
    if (count > 0) counts.push(t(`takeHome.count.${part}`, { count }))
  }
  if (counts.length === 0) return t('takeHome.nothingAdded')
  const added = t('takeHome.added', { kinds: counts.join(', ') })
  const count = outcome.warnings.length
  return count > 0 ? `${added} ${t('takeHome.warnings', { count })}` : added
}

/** How many details of one reason are told. */
const mostDetails = 3

/** What was left out of an import: each reason once, with the first rows that it was about. */
export function warningWords(warnings: readonly string[], t: TFunction): string[] {
  const details = new Map<string, string[]>()
  for (const warning of warnings) {
    const at = warning.indexOf(':')
    const code = at < 0 ? warning : warning.slice(0, at)
    details.set(code, [...(details.get(code) ?? []), ...(at < 0 ? [] : [warning.slice(at + 1).trim()])])
  }
  return [...details].map(([code, about]) => {
    const reason = t(`importWarning.${code as 'and_more'}`, { defaultValue: t('importWarning.and_more') })
    const told = about.filter((detail) => detail !== '').slice(0, mostDetails)
    if (told.length === 0) return reason
    return t('takeHome.warningAbout', { reason, about: told.join(' · ') + (about.length > told.length ? '…' : '') })
  })
}
