import type { LooseStep, ReadyPlanFile } from '../protocol/index.ts'
import { planMinutes } from '../session/index.ts'
import listening from './diagnostic-1-ecouter.json' with { type: 'json' }
import understanding from './diagnostic-2-comprendre.json' with { type: 'json' }
import choosing from './diagnostic-3-choisir.json' with { type: 'json' }
import weekly from './point-hebdomadaire.json' with { type: 'json' }
import firstMap from './premiere-carte.json' with { type: 'json' }
import evening from './soiree-engagements.json' with { type: 'json' }

/** Languages that ready-made plans speak. */
export type PlanLanguage = 'fr' | 'en'

/** A plan to begin with, in one language. */
export interface ReadyPlan {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly minutes: number
  readonly steps: readonly LooseStep[]
}

/** In the order people see them. A test reads each as a stranger's. */
export const readyPlanFiles = [
  firstMap,
  listening,
  understanding,
  choosing,
  evening,
  weekly,
] as unknown as readonly ReadyPlanFile[]

export function readyPlans(language: PlanLanguage): readonly ReadyPlan[] {
  return readyPlanFiles.map(({ id, title, description, steps }) => ({
    id,
    title: title[language],
    description: description[language],
    minutes: planMinutes(steps),
    steps: steps.map(({ title, instruction, material, ...told }) => ({
      ...told,
      title: title[language],
      instruction: instruction[language],
      ...(material ? { material: material[language] } : {}),
    })),
  }))
}
