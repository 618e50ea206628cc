/** Makes the file of an export, in the thread that calls it. */
import { readBoard } from '@palabre/shared/document'
import {
  composeSheet,
  diffusable,
  exportBoard,
  exportCsv,
  pageToDraw,
  type Sheet,
  threadPage,
} from '@palabre/shared/exports'
import type { ItemId } from '@palabre/shared/ids'
import type { BoardSnapshot, Confirmation, Confirmations, Page } from '@palabre/shared/model'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { Detail } from '@palabre/shared/scene'
import * as Y from 'yjs'
import { wordsIn } from './dictionary.ts'
import { exportFilename } from './filename.ts'
import { measureText } from './fonts.ts'
import { type PdfOptions, renderPdf } from './pdf.ts'
import { type PrintedPictures, printPictures } from './pictures.ts'
import { pngDetail, renderPng } from './png.ts'
import type { ExportedFile, ExportRefusal, ExportRequest } from './request.ts'
import { svgWithFont } from './svg.ts'

type Made = Result<ExportedFile, ExportRefusal>

const pictures: ReadonlySet<ExportRequest['format']> = new Set(['svg', 'png', 'pdf'])

export async function makeFile(request: ExportRequest): Promise<Made> {
  const board = boardOf(request)
  if (request.view !== 'thread' || !pictures.has(request.format)) return makeFileOf(board, request)
  const thread = threadPage(board, wordsIn(request.language))
  return makeFileOf(thread.board, { ...request, page: thread.page.id })
}

async function makeFileOf(board: BoardSnapshot, request: ExportRequest): Promise<Made> {
  if (request.page !== undefined && !board.pages.some(({ id }) => id === request.page))
    return fail('unknown_page', { field: 'page' })
  switch (request.format) {
    case 'json':
      return ok(jsonFile(board, request))
    case 'csv':
      return ok(csvFile(board, request))
    case 'svg': {
      const sheet = sheetOf(board, request)
      if (!sheet) return fail('unknown_page', { field: 'page' })
      const svg = svgWithFont(sheet, request.language, await picturesOf(board, request))
      return ok(file(request, 'svg', 'image/svg+xml', Buffer.from(svg)))
    }
    case 'png': {
      const sheet = sheetOf(board, request)
      if (!sheet) return fail('unknown_page', { field: 'page' })
      const detail = pngDetail(sheet)
      const seen = detail === 'full' ? sheet : (sheetOf(board, request, detail) ?? sheet)
      const png = await renderPng(seen, request.language, await picturesOf(board, request))
      return ok(file(request, 'png', 'image/png', png))
    }
    case 'pdf': {
      const page = pageToDraw(board, request.page)
      if (!page) return fail('unknown_page', { field: 'page' })
      const options = { ...pdfOptions(page, request), pictures: await picturesOf(board, request) }
      return ok(file(request, 'pdf', 'application/pdf', await renderPdf(board, options)))
    }
  }
}

function boardOf({ document, facts, variant, language }: ExportRequest): BoardSnapshot {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  const confirmations: Confirmations = new Map(Object.entries(facts.confirmations ?? {}) as [ItemId, Confirmation][])
  const board = { ...readBoard(doc), confirmations }
  return variant === 'diffusable' ? diffusable(board, wordsIn(language)) : board
}

/** What the page drawn shows of what the server keeps. */
function picturesOf(board: BoardSnapshot, { page, pictures }: ExportRequest): Promise<PrintedPictures> {
  const drawn = pageToDraw(board, page)
  const wanted = new Set<string>()
  for (const item of board.items.values()) if (item.kind === 'image' && item.page === drawn?.id) wanted.add(item.asset)
  return printPictures(pictures ?? new Map(), wanted)
}

function jsonFile(board: BoardSnapshot, request: ExportRequest): ExportedFile {
  const json = `${JSON.stringify(exportBoard(board, request.facts), undefined, 1)}\n`
  return file(request, 'json', 'application/json; charset=utf-8', Buffer.from(json))
}

function csvFile(board: BoardSnapshot, request: ExportRequest): ExportedFile {
  const { table = 'all', flavour = 'plain', page, variant } = request
  const csv = exportCsv(board, {
    table,
    flavour,
    words: wordsIn(request.language),
    diffusable: variant === 'diffusable',
    ...(page === undefined ? {} : { page }),
  })
  return file(request, 'csv', 'text/csv; charset=utf-8', Buffer.from(csv), table === 'all' ? undefined : table)
}

function sheetOf(board: BoardSnapshot, request: ExportRequest, detail: Detail = 'full'): Sheet | undefined {
  return composeSheet(board, {
    words: wordsIn(request.language),
    measure: measureText,
    date: dateOf(request),
    detail,
    ...(request.page === undefined ? {} : { page: request.page }),
  })
}

function pdfOptions(page: Page, request: ExportRequest): Omit<PdfOptions, 'pictures'> {
  const { paper = 'A4', tiled = false, language, now } = request
  return { page, paper, tiled, language, now, words: wordsIn(language), date: dateOf(request) }
}

function dateOf({ language, now }: ExportRequest): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now)
}

function file(
  { facts, now }: ExportRequest,
  extension: string,
  contentType: string,
  bytes: Uint8Array,
  about?: string,
): ExportedFile {
  return { bytes, contentType, filename: exportFilename(facts.title, now, extension, about) }
}
