export type { PlanFileRefusal } from './loose.ts'
export { looseSteps, planFileOf, readPlanFile, settleSteps } from './loose.ts'
export type { PlanLanguage, ReadyPlan } from './ready.ts'
export { readyPlanFiles, readyPlans } from './ready.ts'
