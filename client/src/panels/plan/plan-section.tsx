/** Getting ready: the plan, what people are told, the check list, the poster. */
export function PlanSection() {
  return null
}
