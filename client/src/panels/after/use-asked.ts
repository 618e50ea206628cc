import { useEffect, useState } from 'react'
import type { CallFailure } from '../../sync/api.ts'
import { useServices } from '../services.ts'

export interface Asked<Value> {
  readonly value?: Value
  readonly failure?: CallFailure
}

/** What the server answers to a question about this board; asked again when the question changes. */
export function useAsked<Value>(path: string | undefined): Asked<Value> {
  const { ask } = useServices()
  const [asked, setAsked] = useState<Asked<Value>>({})
  useEffect(() => {
    let current = true
    setAsked({})
    if (path === undefined) return
    void ask<Value>('GET', path).then((reply) => {
      if (current) setAsked(reply.ok ? { value: reply.value } : { failure: reply.failure.reason })
    })
    return () => {
      current = false
    }
  }, [ask, path])
  return asked
}
