interface StoreOf<Value> {
  readonly getState: () => Value
  readonly getInitialState: () => Value
  readonly setState: (
    next: Value | Partial<Value> | ((before: Value) => Value | Partial<Value>),
    replace?: boolean,
  ) => void
  readonly subscribe: (listener: (now: Value, before: Value) => void) => () => void
}

/** A store as panels know it, without the library behind it. */
export function plainStore<Value>(initial: Value): StoreOf<Value> {
  let now = initial
  const listeners = new Set<(now: Value, before: Value) => void>()
  return {
    getState: () => now,
    getInitialState: () => initial,
    setState(next) {
      const before = now
      now = typeof next === 'function' ? ((next as (before: Value) => Value)(before) as Value) : (next as Value)
      for (const listener of listeners) listener(now, before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
