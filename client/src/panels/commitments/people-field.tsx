import { type Actor, bounds, type Commitment, type Need } from '@palabre/shared/model'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import { type ChipOption, ChipsField } from '../fields/chips-field.tsx'
import { useServices } from '../services.ts'
import { useWholeBoard } from '../use-whole-board.ts'
import { useCalled, useSessionPart } from './use-promises.ts'

interface PeopleFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly names: Commitment['names']
  readonly disabled?: boolean
  readonly bare?: boolean
  /** In place of the usual words while it is empty. */
  readonly placeholder?: string
  readonly onChange: (people: readonly string[]) => void
}

/** People and organisations: oneself, who is on the board, its actors, and any name as people say it. */
export function PeopleField({ label, value, names, disabled, bare, placeholder, onChange }: PeopleFieldProps) {
  const { t } = useTranslation()
  const called = useCalled()
  const { me } = useServices()
  const options = usePeopleOptions()
  const word = (entry: string) =>
    entry === me.id ? t('commitment.me', { name: me.name }) : called(entry, names === undefined ? {} : { names })
  return (
    <ChipsField
      label={label}
      chosen={value.map((entry) => ({ value: entry, label: word(entry) }))}
      options={options}
      placeholder={placeholder ?? t('commitment.peoplePlaceholder')}
      empty={t('commitment.typeAName')}
      freely={(name) => t('commitment.addName', { name })}
      maxLength={bounds.nameLength}
      bare={bare ?? false}
      disabled={disabled ?? false}
      onChange={onChange}
    />
  )
}

/** Oneself first, then actors and the others in the order of their names. */
function usePeopleOptions(): readonly ChipOption[] {
  const { t, i18n } = useTranslation()
  const { me } = useServices()
  const board = useWholeBoard()
  const people = useSessionPart((session) => session.people)
  const hidden = useSessionPart(({ state }) => state.settings.hideNames)
  return useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' })
    const actors = [...board.items.values()].filter((item): item is Actor => item.kind === 'actor' && item.name !== '')
    const others = hidden ? [] : [...people].filter(([id, { role }]) => id !== me.id && role !== 'observer')
    const named = [
      ...actors.map(({ id, name }) => ({ value: id as string, label: name, about: t('kind.actor') })),
      ...others.map(([id, { name }]) => ({ value: id as string, label: name, about: t('role.participant') })),
    ].sort((a, b) => compare(a.label, b.label))
    const own = { value: me.id as string, label: t('commitment.me', { name: me.name }) }
    return me.role === 'observer' ? named : [own, ...named]
  }, [board, people, hidden, me, t, i18n.language])
}

interface NeedsFieldProps {
  readonly value: Commitment['answers']
  readonly bare?: boolean
  readonly disabled?: boolean
  readonly onChange: (needs: Commitment['answers']) => void
}

/** The needs that something answers, of whatever page. */
export function NeedsField({ value, bare, disabled, onChange }: NeedsFieldProps) {
  const { t, i18n } = useTranslation()
  const board = useWholeBoard()
  const word = (text: string) => firstWords(text, 90) || t('describe.nameless.need')
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' })
    const needs = [...board.items.values()].filter((item): item is Need => item.kind === 'need')
    return needs
      .map(({ id, text }) => ({ value: id as string, label: firstWords(text, 90) || t('describe.nameless.need') }))
      .sort((a, b) => compare(a.label, b.label))
  }, [board, t, i18n.language])
  const chosen = value.flatMap((id) => {
    const need = board.items.get(id)
    return need?.kind === 'need' ? [{ value: id as string, label: word(need.text) }] : []
  })
  return (
    <ChipsField
      label={t('commitment.answers')}
      chosen={chosen}
      options={options}
      placeholder={t('commitment.needsPlaceholder')}
      empty={t('commitment.noNeedFound')}
      bare={bare ?? false}
      disabled={disabled ?? false}
      onChange={(values) => onChange(values as unknown as Commitment['answers'])}
    />
  )
}
