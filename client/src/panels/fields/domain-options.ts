import {
  actorRings,
  actorScales,
  cooperationLevels,
  networkForms,
  networkScopes,
  type Relation,
  relationDirections,
  relationStates,
  relationTypes,
  wills,
} from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { useBoard } from '../use-editor.ts'

/** A choice of a select: what is kept and what is read. */
export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** A level of cooperation as the value of a select. */
export type LevelText = `${NonNullable<Relation['level']>}`

const influences = ['0', '1', '2', '3', '4', '5'] as const
/** An influence as the value of a select. */
export type InfluenceText = (typeof influences)[number]

/** The choices of actors' and relations' fields in the reader's words; families are the board's own. */
export function domainOptions(t: TFunction) {
  return {
    ring: actorRings.map((value) => ({ value, label: t(`ring.${value}`) })),
    scale: actorScales.map((value) => ({ value, label: t(`scale.${value}`) })),
    type: relationTypes.map((value) => ({ value, label: t(`relationType.${value}`) })),
    direction: relationDirections.map((value) => ({ value, label: t(`direction.${value}`) })),
    state: relationStates.map((value) => ({ value, label: t(`relationState.${value}`) })),
    level: cooperationLevels.map((level) => ({
      value: `${level}` as LevelText,
      label: t('field.levelOption', { level, sentence: t(`level.${level}`) }),
    })),
    influence: influences.map((value) => ({ value, label: t('field.influenceOption', { count: Number(value) }) })),
    networkForm: networkForms.map((value) => ({ value, label: t(`networkForm.${value}`) })),
    networkScope: networkScopes.map((value) => ({ value, label: t(`networkScope.${value}`) })),
    will: wills.map((value) => ({ value, label: t(`will.${value}`) })),
  } satisfies Record<string, Option<string>[]>
}

/** The level that a select's value stands for. */
export function levelOf(text: LevelText | undefined): Relation['level'] {
  return cooperationLevels.find((level) => `${level}` === text)
}

/** The families of the board as choices. */
export function useFamilyOptions(): Option<string>[] {
  const { t } = useTranslation()
  const families = useBoard((board) => board.meta.families)
  return families.map((family) => ({ value: family.code, label: familyWord(family, t) }))
}
