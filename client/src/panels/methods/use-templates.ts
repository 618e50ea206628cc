import type { TemplateInfo, TemplateReply } from '@palabre/shared/protocol'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '../../sync/api.ts'
import { fetchTemplate, fetchTemplates } from '../../sync/templates.ts'

/** The server's templates in the language on screen; undefined while they are on their way. */
export function useTemplates(app: URL): Reply<readonly TemplateInfo[]> | undefined {
  const { i18n } = useTranslation()
  return useReply(`${app} ${i18n.language}`, () => fetchTemplates(app, i18n.language))
}

/** One template whole, in the language on screen; undefined while it is on its way, or where none is asked for. */
export function useTemplate(app: URL, id: string | undefined): Reply<TemplateReply> | undefined {
  const { i18n } = useTranslation()
  return useReply(id && `${app} ${id} ${i18n.language}`, () => fetchTemplate(app, id ?? '', i18n.language))
}

/** What `ask` brings for as long as `key` is the same; nothing is asked without a key. */
function useReply<Value>(key: string | undefined, ask: () => Promise<Value>): Value | undefined {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: Value }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything that the question depends on
  useEffect(() => {
    if (!key) return
    let current = true
    void ask().then((value) => {
      if (current) setAnswer({ key, value })
    })
    return () => {
      current = false
    }
  }, [key])
  return answer?.key === key ? answer?.value : undefined
}
