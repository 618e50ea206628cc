import { templateBoard } from '@palabre/shared/templates'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createExporter, type Exporter, type ExportRequest } from '../../../../server/src/export/index.ts'

let exporter: Exporter | undefined
afterEach(() => exporter?.close())

function request(more: Partial<ExportRequest> = {}): ExportRequest {
  const doc = new Y.Doc()
  const page = new Y.Map<unknown>([
    ['kind', 'free'],
    ['order', 'a0'],
  ])
  doc.getMap('pages').set('toile', page)
  doc.getMap('meta').set('title', templateBoard('blank')?.meta.title || 'Planche')
  return {
    format: 'json',
    document: Y.encodeStateAsUpdate(doc),
    facts: { id: 'board00000', title: 'Planche', createdAt: 1 },
    language: 'fr',
    now: 1_790_000_000_000,
    ...more,
  }
}

it('makes files in a thread of its own, several asked for at once', async () => {
  exporter = createExporter()
  const { runExport } = exporter
  const made = await Promise.all([runExport(request()), runExport(request({ format: 'csv' })), runExport(request())])
  expect(made.map((file) => file.ok && file.value.contentType)).toEqual([
    'application/json; charset=utf-8',
    'text/csv; charset=utf-8',
    'application/json; charset=utf-8',
  ])
})

it('tells a failure and goes on', async () => {
  exporter = createExporter()
  const broken = await exporter.runExport(request({ document: new Uint8Array([1, 2, 3]) }))
  expect(broken).toMatchObject({ ok: false, failure: { reason: 'export_failed' } })
  expect(await exporter.runExport(request())).toMatchObject({ ok: true })
})

it('fails what was under way when it is closed, and starts again when asked', async () => {
  exporter = createExporter()
  const under = exporter.runExport(request({ format: 'png' }))
  await exporter.close()
  expect(await under).toMatchObject({ ok: false, failure: { reason: 'export_failed' } })
  expect(await exporter.runExport(request())).toMatchObject({ ok: true })
})
