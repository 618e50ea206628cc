/** The value that all have, or undefined where they differ. */
export function shared<Value>(values: readonly Value[]): Value | undefined {
  const [first, ...others] = values
  return others.every((value) => value === first) ? first : undefined
}
