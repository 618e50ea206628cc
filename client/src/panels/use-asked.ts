import { useEffect, useMemo, useState } from 'react'
import type { CallFailure } from '../sync/api.ts'
import { useServices } from './services.ts'

export interface Asked<Value> {
  readonly value?: Value
  readonly failure?: CallFailure
}

/**
 * What the server says of something about this board; nothing without a path. Asked again whenever `turn` changes, while
 * the last answer stays; another path forgets it.
 */
export function useAsked<Value>(path: string | undefined, turn: unknown = 0): Asked<Value> {
  const { ask } = useServices()
  const [asked, setAsked] = useState<Asked<Value> & { readonly path?: string }>({})
  const question = useMemo(() => ({ path, turn }), [path, turn])
  useEffect(() => {
    const { path } = question
    if (path === undefined) return
    let current = true
    void ask<Value>('GET', path).then((reply) => {
      if (!current) return
      setAsked((before) =>
        reply.ok
          ? { path, value: reply.value }
          : { ...(before.path === path ? before : {}), path, failure: reply.failure.reason },
      )
    })
    return () => {
      current = false
    }
  }, [ask, question])
  return asked.path === path ? asked : {}
}
