/** What several items say in one field: the same (maybe nothing), or not the same. */
export type Common<Value> = { readonly same: true; readonly value: Value } | { readonly same: false }

/** What these values have in common; undefined when there are none. */
export function commonOf<Value>(values: readonly Value[]): Common<Value> | undefined {
  if (values.length === 0) return undefined
  const [first] = values
  return values.every((value) => value === first) ? { same: true, value: first as Value } : { same: false }
}
