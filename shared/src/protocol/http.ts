/** Bodies and replies of the HTTP interface (INTERFACE.md §2): boards, people, links, session, import and export. */
import * as v from 'valibot'
import type { BoardId, Epoch, PageId, ParticipantId } from '../ids.ts'
import type { PageKind } from '../model/index.ts'
import { type Role, roles } from '../policy/index.ts'
import type { AboutSession, SessionState } from '../session/index.ts'
import { limits } from './limits.ts'
import { lineOf } from './line.ts'
import type { TemplateGroup } from './template-file.ts'

/** `POST /api/boards` */
export const createBoardBody = v.object({
  title: v.pipe(lineOf(limits.titleLength), v.minLength(1)),
  template: v.optional(v.pipe(v.string(), v.maxLength(64))),
  /** The language of what the template writes; absent: the caller's. */
  lang: v.optional(v.picklist(['fr', 'en'])),
  /** With the template's worked example, where it has one. */
  example: v.optional(v.boolean()),
})
export type CreateBoardBody = v.InferInput<typeof createBoardBody>

/** A link per role: `<PUBLIC_URL><BASE_PATH>/j#<token>`. */
export type BoardLinks = Readonly<Record<Role, string>>

export interface CreatedBoard {
  readonly boardId: BoardId
  readonly links: BoardLinks
  readonly joinCode: string
}

/** `GET /api/templates`, `GET /api/templates/:id`; `example` for the second alone. */
export const templateQuery = v.object({
  lang: v.optional(v.picklist(['fr', 'en'])),
  example: v.optional(v.picklist(['0', '1'])),
})

/** `GET /api/templates` */
export interface TemplateInfo {
  readonly id: string
  readonly title: string
  readonly description: string
  /** How long a session with it takes; 0 when there is nothing to run. */
  readonly minutes: number
  readonly group: TemplateGroup
  /** What to have at hand. */
  readonly material: readonly string[]
  /** The kinds of its pages. */
  readonly pages: readonly PageKind[]
  /** Whether it comes filled in, too. */
  readonly hasExample: boolean
}

/** `GET /api/templates/:id` */
export interface TemplateReply extends TemplateInfo {
  /** What to say to the group; a blank line between paragraphs. */
  readonly instruction: string
  /** A `palabre-board` file, to be imported. */
  readonly board: unknown
}

/** `POST /api/join`: exactly one of `token`, `code` and `key`. */
export const joinBody = v.pipe(
  v.object({
    token: v.optional(v.pipe(v.string(), v.maxLength(256))),
    code: v.optional(v.pipe(v.string(), v.maxLength(64))),
    key: v.optional(v.pipe(v.string(), v.maxLength(64))),
    name: v.optional(lineOf(limits.nameLength)),
    belonging: v.optional(lineOf(limits.belongingLength)),
  }),
  v.check(
    ({ token, code, key }) => [token, code, key].filter((way) => way !== undefined).length === 1,
    'exactly one of token, code and key',
  ),
)
export type JoinBody = v.InferInput<typeof joinBody>

export interface Joined {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly role: Role
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  /** Epoch of the board document. */
  readonly epoch: Epoch
  /** Not in yet: a facilitator lets them in. Until then every call and socket is refused as `waiting`. */
  readonly waiting?: true
}

/** `POST /api/join/preview`, with a token, code or key as for joining: where it leads, before anybody goes there. */
export interface JoinPreview {
  readonly boardId: BoardId
  readonly title: string
  readonly role: Role
  /** What the group says of the session before one comes in. */
  readonly about: AboutSession
  /** Whether a session is under way. */
  readonly open: boolean
  /** Whether somebody new waits there until a facilitator lets them in. */
  readonly waitingRoom: boolean
  /** Who a return key brings back; absent for a link or a code, which make a new person. */
  readonly person?: { readonly participantId: ParticipantId; readonly name: string }
  /** Who this device stands for there in that role and may go on as, the one who joined last first; absent for nobody. */
  readonly known?: readonly { readonly participantId: ParticipantId; readonly name: string; readonly colour: string }[]
}

export interface PageInfo {
  readonly id: PageId
  readonly kind: PageKind
  readonly title?: string
}

/** `GET /api/boards/:id` */
export interface BoardInfo {
  readonly boardId: BoardId
  readonly title: string
  readonly role: Role
  readonly participantId: ParticipantId
  readonly name: string
  readonly colour: string
  /** Epoch of the board document. */
  readonly epoch: Epoch
  /** Epochs of all three documents. */
  readonly epochs: { readonly board: Epoch; readonly session: Epoch; readonly private: Epoch }
  readonly session: SessionState
  readonly pages: readonly PageInfo[]
  /** When they were last here before this visit, epoch ms; null on the first one. */
  readonly lastVisit: number | null
}

/** `GET /api/time` */
export interface ServerTime {
  /** Epoch ms. */
  readonly now: number
}

/** `GET /api/boards/:id/links`; `joinCode` is null while no session is open. */
export interface LinksReply {
  readonly links: BoardLinks
  readonly joinCode: string | null
}

export const linkRole = v.picklist(roles)

/** `POST /api/boards/:id/links/:role/rotate`; with `keep`, people already admitted through the link stay. */
export const rotateBody = v.object({ keep: v.optional(v.boolean(), false) })
export type RotateBody = v.InferInput<typeof rotateBody>

export interface RotatedLink {
  readonly role: Role
  readonly link: string
  /** Renewed together with the participants' link. */
  readonly joinCode: string | null
}

/** `POST /api/boards/:id/participants/:pid/mute`: they may only look, or write again. */
export const muteBody = v.object({ muted: v.optional(v.boolean(), true) })

export interface Muted {
  readonly participantId: ParticipantId
  readonly muted: boolean
}

/** `POST /api/boards/:id/participants/:pid/undo`: what they wrote in the last minutes. */
export const undoBody = v.object({ minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(1_440)) })

export interface TakenBack {
  readonly participantId: ParticipantId
  /** How many of their edits were taken back. */
  readonly edits: number
  /** How many items that changed: however many edits somebody needs for the words of one note. */
  readonly items: number
  /** Whether everything since then could be. */
  readonly complete: boolean
}

/**
 * `POST /api/boards/:id/participants/:pid/remove`; with `rotate`, the link they came by and the code are renewed too.
 * `keepOut`: their devices do not come in again before the session is closed or opened anew.
 */
export const removeBody = v.object({
  rotate: v.optional(v.boolean(), false),
  keepOut: v.optional(v.boolean(), true),
})
export type RemoveBody = v.InferInput<typeof removeBody>

export interface Removed {
  readonly removed: ParticipantId
  readonly links?: BoardLinks
  readonly joinCode?: string | null
}

/** `POST /api/boards/:id/participants/:pid/leave`: this device does not stand for oneself any more. */
export interface Left {
  readonly left: ParticipantId
}

/** `POST /api/boards/:id/participants/:pid/key`: shown once; asking again makes a new one and the old stops working. */
export interface ReturnKey {
  readonly key: string
}

/** `POST /api/boards/:id/assets`, with the bytes of a JPEG, PNG or WebP as its body; sizes in pixels, as kept. */
export interface UploadedPicture {
  readonly assetId: string
  readonly width: number
  readonly height: number
}

/** `POST /api/boards/:id/import` */
export const importFormats = ['palabre', 'territoires'] as const
export type ImportFormat = (typeof importFormats)[number]

/** A format that is not offered is refused as `unknown_format`. */
export const importQuery = v.object({
  format: v.optional(v.pipe(v.string(), v.maxLength(32)), 'palabre'),
  territory: v.optional(v.pipe(v.string(), v.maxLength(200))),
  page: v.optional(v.pipe(v.string(), v.maxLength(32))),
  /** `new`: a board's pages come as pages of their own, after those there are, and its title stays out. */
  pages: v.optional(v.picklist(['new'])),
})
export type ImportQuery = v.InferInput<typeof importQuery>

export interface ImportReply {
  readonly created: Readonly<Record<string, number>>
  readonly warnings: readonly string[]
  /** The pages that something went to, and those that were added, in order. */
  readonly pages: readonly PageId[]
  /** How many closed ballots and confirmations came along; absent for none. */
  readonly session?: { readonly ballots: number; readonly confirmations: number }
}

/** `GET /api/boards/:id/poster` */
export const posterPapers = ['A4', 'A3'] as const
export type PosterPaper = (typeof posterPapers)[number]

export const posterQuery = v.object({
  paper: v.optional(v.picklist(posterPapers), 'A4'),
  /** Absent: the language of the browser. */
  lang: v.optional(v.picklist(['fr', 'en'])),
})

/** An IANA name, such as `Europe/Paris`: dates and times are told as the clock of whoever asks shows them. */
export const timeZone = v.pipe(v.string(), v.maxLength(64), v.check(isTimeZone, 'not a time zone'))

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** `GET /api/boards/:id/export/:format` */
export const exportFormats = ['json', 'csv', 'svg', 'png', 'pdf', 'docx', 'odt'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportVariants = ['interne', 'diffusable'] as const
export type ExportVariant = (typeof exportVariants)[number]
export const exportPapers = ['A4', 'A3', 'A0'] as const
export type ExportPaper = (typeof exportPapers)[number]

export const exportQuery = v.object({
  page: v.optional(v.pipe(v.string(), v.maxLength(32))),
  /** `svg`, `png`, `pdf`: the whole thread of the board on one page, instead of a page of it. */
  view: v.optional(v.picklist(['thread'])),
  variant: v.optional(v.picklist(exportVariants)),
  paper: v.optional(v.picklist(exportPapers)),
  /** `pdf`: A4 pages to be glued together. */
  tiled: v.optional(v.picklist(['0', '1'])),
  /** `csv` */
  table: v.optional(v.picklist(['all', 'nodes', 'edges'])),
  flavour: v.optional(v.picklist(['plain', 'excel'])),
  /** Absent: the language of the browser. */
  lang: v.optional(v.picklist(['fr', 'en'])),
  /** Absent: the server's. */
  timeZone: v.optional(timeZone),
})
export type ExportQuery = v.InferInput<typeof exportQuery>
