import type { BoardId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { ExportFormat, ExportPaper, ExportVariant, PosterPaper } from '@palabre/shared/protocol'
import { asLanguage } from '../../i18n/languages.ts'

/** What to take home. */
export interface ExportChoice {
  readonly format: ExportFormat
  readonly variant: ExportVariant
  readonly paper: ExportPaper
  /** Of minutes as text: absent for the last ones. */
  readonly page: PageId | undefined
  /** The thread of the whole board on one page, instead of the page. */
  readonly view?: 'thread'
}

/** The door to the server's exports and imports of one board, in the language on screen. */
export interface TakeHome {
  /** The address to download from. */
  exportUrl(choice: ExportChoice): string
  /** The address of the sheet for the wall. */
  posterUrl(paper: PosterPaper): string
  /** Sends something to the board's imports (import-file.ts); throws when there is no answer. */
  postImport(query: Record<string, string>, body: string): Promise<Response>
  /** Address of the app, with the slash at its end. */
  readonly app: URL
}

/** Where this device's clock is: what the server writes about a session says the time as people there read it. */
export function hereZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // What a browser says that cannot tell.
  return timeZone === 'Etc/Unknown' ? undefined : timeZone
}

interface TakeHomeOptions {
  readonly app: URL
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  /** A language tag. */
  readonly language: () => string
  /** An IANA name; absent: this device's. */
  readonly timeZone?: string | undefined
  readonly fetch?: typeof globalThis.fetch
}

/** Exports and imports over HTTP as one of this device's people. */
export function createTakeHome({
  app,
  boardId,
  participantId,
  language,
  timeZone = hereZone(),
  fetch = globalThis.fetch,
}: TakeHomeOptions): TakeHome {
  const address = (path: string, query: Record<string, string>): URL => {
    const url = new URL(`api/boards/${boardId}/${path}`, app)
    url.search = new URLSearchParams({ as: participantId, ...query }).toString()
    return url
  }
  return {
    exportUrl({ format, variant, paper, page, view }) {
      return address(`export/${format}`, {
        variant,
        lang: asLanguage(language()),
        ...(timeZone === undefined ? {} : { timeZone }),
        // The whole board goes into JSON; paper is for PDF alone.
        ...(format === 'json' || view || page === undefined ? {} : { page }),
        ...(view ? { view } : {}),
        ...(format === 'pdf' ? { paper } : {}),
      }).href
    },
    posterUrl: (paper) => address('poster', { paper, lang: asLanguage(language()) }).href,
    postImport: (query, body) =>
      fetch(address('import', query), { method: 'POST', body, headers: { 'Accept-Language': language() } }),
    app,
  }
}
