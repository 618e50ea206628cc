import type { TFunction } from 'i18next'

/** Names that a sentence tells before it counts the rest. */
const toldNames = 5

/** Names as a sentence tells them: « A, B et C », « A, B, C, D, E et 7 autres ». */
export function allNames(names: readonly string[], t: TFunction, language: string): string {
  const more = names.length - toldNames
  const told = more > 1 ? [...names.slice(0, toldNames), t('findings.others', { count: more })] : names
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(told)
}
