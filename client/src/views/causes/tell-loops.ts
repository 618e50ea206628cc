import type { Cause, Loop } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { TFunction } from 'i18next'

type NameOf = (id: ItemId) => string

/** « Le manque de bus entraîne l’isolement ». */
export function tellCause({ from, to, role }: Cause, nameOf: NameOf, t: TFunction): string {
  return t('describe.link', { from: nameOf(from), role: t(`linkRole.${role}`), to: nameOf(to) })
}

/** The whole way round in one sentence: « A entraîne B, qui apaise C, qui entraîne A. » */
export function tellLoop({ causes }: Loop, nameOf: NameOf, t: TFunction): string {
  const [first, ...others] = causes
  if (!first) return ''
  const steps = others.map(({ role, to }) => t('causes.onwards', { role: t(`linkRole.${role}`), to: nameOf(to) }))
  return `${[tellCause(first, nameOf, t), ...steps].join(', ')}.`
}
