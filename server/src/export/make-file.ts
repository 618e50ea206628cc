/** Makes the file of an export, in the thread that calls it. */
import { readBoard } from '@palabre/shared/document'
import {
  composeSheet,
  diffusable,
  exportBoard,
  exportCsv,
  minutesWithoutNames,
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
import { minutesDocument, stackedMinutes } from './minutes.ts'
import { renderOdt } from './minutes-odt.ts'
import { renderMinutesPdf } from './minutes-pdf.ts'
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
      if (page.kind === 'minutes') return ok(await minutesFile(board, page, request))
      const options = { ...pdfOptions(page, request), pictures: await picturesOf(board, request) }
      return ok(file(request, 'pdf', 'application/pdf', await renderPdf(board, options)))
    }
    case 'docx':
    case 'odt': {
      const asked = board.pages.find(({ id }) => id === request.page)
      if (asked && asked.kind !== 'minutes') return fail('not_minutes', { field: 'page' })
      const page = asked ?? board.pages.findLast(({ kind }) => kind === 'minutes')
      if (!page) return fail('unknown_page', { field: 'page' })
      return ok(await minutesFile(board, page, request))
    }
  }
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const odtType = 'application/vnd.oasis.opendocument.text'

/** Minutes are called by what they are: a board has them beside its other pages. */
async function minutesFile(board: BoardSnapshot, page: Page, request: ExportRequest): Promise<ExportedFile> {
  const { language, now } = request
  const words = wordsIn(language)
  const document = minutesDocument({ board, page, words, language, date: dateOf(request), now })
  const about = exportAbout(words(`page.${page.kind}`))
  if (request.format === 'docx') {
    // A large library that most exports have no use for.
    const { renderDocx } = await import('./minutes-docx.ts')
    return file(request, 'docx', docxType, await renderDocx(document), about)
  }
  if (request.format === 'odt') return file(request, 'odt', odtType, renderOdt(document), about)
  return file(request, 'pdf', 'application/pdf', await renderMinutesPdf(document), about)
}

function exportAbout(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function boardOf({ document, facts, names, variant, language }: ExportRequest): BoardSnapshot {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  const confirmations: Confirmations = new Map(Object.entries(facts.confirmations ?? {}) as [ItemId, Confirmation][])
  const board = { ...readBoard(doc), confirmations }
  if (variant !== 'diffusable') return board
  const words = wordsIn(language)
  return diffusable(minutesWithoutNames(board, names ?? [], words), words)
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
  const page = pageToDraw(board, request.page)
  const shown = page?.kind === 'minutes' ? stackedMinutes(board, page) : board
  return composeSheet(shown, {
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

function dateOf({ language, now, timeZone }: ExportRequest): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(now)
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
