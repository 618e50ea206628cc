import type { ErrorReply, TemplateInfo, TemplateReply } from '@palabre/shared/protocol'
import { fail, ok } from '@palabre/shared/result'
import { asLanguage } from '../i18n/languages.ts'
import type { Reply } from './api.ts'

type Fetch = typeof fetch

/** What a board can start from or a page can be added from, in a language. `app` is the address of the app. */
export function fetchTemplates(app: URL, language: string, doFetch?: Fetch): Promise<Reply<readonly TemplateInfo[]>> {
  return ask(new URL('api/templates', app), language, {}, doFetch)
}

/** One of them whole, with its worked example where asked. */
export function fetchTemplate(
  app: URL,
  id: string,
  language: string,
  example = false,
  doFetch?: Fetch,
): Promise<Reply<TemplateReply>> {
  return ask(
    new URL(`api/templates/${encodeURIComponent(id)}`, app),
    language,
    example ? { example: '1' } : {},
    doFetch,
  )
}

async function ask<Value>(
  url: URL,
  language: string,
  query: Record<string, string>,
  doFetch: Fetch = (...args) => fetch(...args),
): Promise<Reply<Value>> {
  url.search = new URLSearchParams({ lang: asLanguage(language), ...query }).toString()
  try {
    const response = await doFetch(url)
    const body: unknown = await response.json()
    return response.ok ? ok(body as Value) : fail((body as Partial<ErrorReply>).error?.code ?? 'internal')
  } catch {
    return fail('offline')
  }
}
