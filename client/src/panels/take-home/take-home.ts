import type { BoardId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { ErrorReply, ExportFormat, ExportPaper, ExportVariant, ImportReply } from '@palabre/shared/protocol'

/** What to take home. */
export interface ExportChoice {
  readonly format: ExportFormat
  readonly variant: ExportVariant
  readonly paper: ExportPaper
  readonly page: PageId
  /** The thread of the whole board on one page, instead of the page. */
  readonly view?: 'thread'
}

/** What came of an import: how many of each kind and `code: detail` of what was left out, or the code of the refusal. */
export type ImportOutcome =
  | { readonly ok: true; readonly created: Readonly<Record<string, number>>; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly code: string }

/** The door to the server's exports and imports of one board. */
export interface TakeHome {
  /** The address to download from. */
  exportUrl(choice: ExportChoice): string
  /** Adds what is in a file to the board; nothing is written on a refusal. */
  importFile(file: Blob, page: PageId): Promise<ImportOutcome>
}

interface TakeHomeOptions {
  /** Address of the app, with the slash at its end. */
  readonly app: URL
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly fetch?: typeof globalThis.fetch
}

/** Exports and imports over HTTP as one of this device's people. */
export function createTakeHome({ app, boardId, participantId, fetch = globalThis.fetch }: TakeHomeOptions): TakeHome {
  const address = (path: string, query: Record<string, string>): URL => {
    const url = new URL(`api/boards/${boardId}/${path}`, app)
    url.search = new URLSearchParams({ as: participantId, ...query }).toString()
    return url
  }
  return {
    exportUrl({ format, variant, paper, page, view }) {
      return address(`export/${format}`, {
        variant,
        // The whole board goes into JSON; paper is for PDF alone.
        ...(format === 'json' || view ? {} : { page }),
        ...(view ? { view } : {}),
        ...(format === 'pdf' ? { paper } : {}),
      }).href
    },
    async importFile(file, page) {
      try {
        const body = await file.text()
        const format = formatOf(body)
        if (!format) return { ok: false, code: 'import_not_a_board' }
        const response = await fetch(address('import', { format, page }), { method: 'POST', body })
        return outcomeOf(response.ok, await response.json())
      } catch {
        return { ok: false, code: 'offline' }
      }
    },
  }
}

/** What a JSON file is: a board of ours, or a territoires file. */
export function formatOf(text: string): 'palabre' | 'territoires' | undefined {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content !== 'object' || content === null) return undefined
    if ('format' in content && content.format === 'palabre-board') return 'palabre'
    return 'territories' in content ? 'territoires' : undefined
  } catch {
    return undefined
  }
}

function outcomeOf(ok: boolean, reply: unknown): ImportOutcome {
  if (!ok) return { ok: false, code: (reply as Partial<ErrorReply>).error?.code ?? 'internal' }
  const { created, warnings } = reply as ImportReply
  return { ok: true, created, warnings }
}
