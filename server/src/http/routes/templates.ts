import { type TemplateInfo, type TemplateReply, templateQuery } from '@palabre/shared/protocol'
import { sheetOf, summaryOf } from '@palabre/shared/templates'
import { Hono } from 'hono'
import { query } from '../body.ts'
import { callerLanguage, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'

/** What a board can start from, or a page can be added from: the list, and one of them whole. */
export function templateRoutes({ templates }: Pick<HttpDeps, 'templates'>): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/templates', async (c) => {
      const { lang = callerLanguage(c) } = query(c, templateQuery)
      const shelf = await templates.list()
      return c.json(shelf.map((template) => summaryOf(template, lang)) satisfies TemplateInfo[])
    })
    .get('/templates/:id', async (c) => {
      const { lang = callerLanguage(c), example } = query(c, templateQuery)
      const template = await templates.find(c.req.param('id'))
      if (!template) throw new HttpError('no_such_template')
      return c.json(sheetOf(template, lang, { example: example === '1' }) satisfies TemplateReply)
    })
}
