import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type {
  BoardInfo,
  CreateBoardBody,
  CreatedBoard,
  ErrorCode,
  ErrorReply,
  JoinBody,
  Joined,
  JoinPreview,
  Left,
  LinksReply,
  RemoveBody,
  Removed,
  ReturnKey,
  RotateBody,
  RotatedLink,
  ServerTime,
  SessionBody,
} from '@palabre/shared/protocol'
import { fail, ok, type Result } from '@palabre/shared/result'
import type { SessionState } from '@palabre/shared/session'

/** Why a call brought nothing: the server's refusal, or `offline` when there was no answer. */
export type CallFailure = ErrorCode | 'offline'
export type Reply<Value> = Result<Value, CallFailure>

/** How somebody comes in. */
export type JoinWay = { readonly token: string } | { readonly code: string } | { readonly key: string }

/** The HTTP calls of one person; `as` says which person of this device, where a board has several. */
export interface Api {
  createBoard(body: CreateBoardBody): Promise<Reply<CreatedBoard>>
  /** Where a link, code or key leads. */
  previewJoin(way: JoinWay): Promise<Reply<JoinPreview>>
  join(body: JoinBody): Promise<Reply<Joined>>
  board(boardId: BoardId, as?: ParticipantId): Promise<Reply<BoardInfo>>
  time(): Promise<Reply<ServerTime>>
  session(boardId: BoardId, as: ParticipantId, body: SessionBody): Promise<Reply<SessionState>>
  links(boardId: BoardId, as: ParticipantId): Promise<Reply<LinksReply>>
  rotateLink(boardId: BoardId, as: ParticipantId, role: Role, body?: RotateBody): Promise<Reply<RotatedLink>>
  removePerson(boardId: BoardId, as: ParticipantId, who: ParticipantId, body?: RemoveBody): Promise<Reply<Removed>>
  /** Makes this device forget someone: it takes a link or their return key to come back. */
  leave(boardId: BoardId, who: ParticipantId): Promise<Reply<Left>>
  returnKey(boardId: BoardId, as: ParticipantId, who: ParticipantId): Promise<Reply<ReturnKey>>
  /** Any call about a board, for parts that come later; `path` is what follows its address. */
  post<Value>(boardId: BoardId, as: ParticipantId, path: string, body: unknown): Promise<Reply<Value>>
  /** The same for calls that read, put in place or take away. */
  ask<Value>(boardId: BoardId, as: ParticipantId, method: Method, path: string, body?: unknown): Promise<Reply<Value>>
}

export type Method = 'GET' | 'PUT' | 'DELETE'

type Fetch = typeof fetch

/** As long as a call may take: on a network that swallows it, somebody is told at last. */
const patienceMs = 30_000

/** While somebody floods the server with guesses, a right code may be refused: it is asked again this often, this much later. */
const knocks = 4
const betweenKnocksMs = 2_000

/** Calls below the app's address. Nothing throws: a failure is a value whose reason has words in `errors.<reason>`. */
export function createApi(app: URL, language: () => string, doFetch: Fetch = (...args) => fetch(...args)): Api {
  const call = async <Value>(method: string, path: string, body?: unknown): Promise<Reply<Value>> => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const response = await doFetch(new URL(path, app), {
      method,
      headers: {
        'Accept-Language': language(),
        ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(text === undefined ? {} : { body: text }),
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined)
    return response ? readReply<Value>(response) : fail('offline')
  }
  const knock = async <Value>(path: string, body: unknown): Promise<Reply<Value>> => {
    for (let left = knocks - 1; ; left--) {
      const reply = await call<Value>('POST', path, body)
      if (reply.ok || reply.failure.reason !== 'too_fast' || left === 0) return reply
      await new Promise((resolve) => setTimeout(resolve, betweenKnocksMs))
    }
  }
  const onBoard = (boardId: BoardId, rest: string, as?: ParticipantId) =>
    `api/boards/${boardId}${rest}${as === undefined ? '' : `${rest.includes('?') ? '&' : '?'}as=${as}`}`

  return {
    createBoard: (body) => call('POST', 'api/boards', body),
    previewJoin: (way) => knock('api/join/preview', way),
    join: (body) => knock('api/join', body),
    board: (boardId, as) => call('GET', onBoard(boardId, '', as)),
    time: () => call('GET', 'api/time'),
    session: (boardId, as, body) => call('POST', onBoard(boardId, '/session', as), body),
    links: (boardId, as) => call('GET', onBoard(boardId, '/links', as)),
    rotateLink: (boardId, as, role, body = {}) => call('POST', onBoard(boardId, `/links/${role}/rotate`, as), body),
    removePerson: (boardId, as, who, body = {}) =>
      call('POST', onBoard(boardId, `/participants/${who}/remove`, as), body),
    leave: (boardId, who) => call('POST', onBoard(boardId, `/participants/${who}/leave`, who), {}),
    returnKey: (boardId, as, who) => call('POST', onBoard(boardId, `/participants/${who}/key`, as), {}),
    post: (boardId, as, path, body) => call('POST', onBoard(boardId, path, as), body),
    ask: (boardId, as, method, path, body) => call(method, onBoard(boardId, path, as), body),
  }
}

async function readReply<Value>(response: Response): Promise<Reply<Value>> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body === undefined ? fail('internal') : ok(body as Value)
  const error = (body as Partial<ErrorReply> | undefined)?.error
  if (!error) return fail(response.status >= 502 ? 'unavailable' : 'internal', { detail: `status ${response.status}` })
  return fail(error.code, { detail: error.message, ...(error.field === undefined ? {} : { field: error.field }) })
}
