import type { ErrorReply, ImportReply } from '@palabre/shared/protocol'
import type { TakeHome } from './take-home.ts'

/** What came of an import: how many of each kind, `code: detail` of what was left out, and where it went; or why not. */
export type ImportOutcome = ({ readonly ok: true } & ImportReply) | { readonly ok: false; readonly code: string }

/** What a JSON file is: a board of ours, or a territoires file with the territories one may choose from. */
export type FileContent =
  | { readonly format: 'palabre' }
  | { readonly format: 'territoires'; readonly territories: readonly { readonly id: string; readonly name: string }[] }

export interface ImportChoice {
  /** One of a territoires file; absent: all of them. */
  readonly territory?: string
  /** `new`: pages of their own, beside what there is. */
  readonly pages?: 'new'
}

/** What a file holds; undefined for one that is nothing of ours. */
export function contentOf(text: string): FileContent | undefined {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content !== 'object' || content === null) return undefined
    if ('format' in content && content.format === 'palabre-board') return { format: 'palabre' }
    if (!('territories' in content)) return undefined
    const listed = Array.isArray(content.territories) ? (content.territories as unknown[]) : []
    return { format: 'territoires', territories: listed.flatMap(territoryOf) }
  } catch {
    return undefined
  }
}

function territoryOf(entry: unknown): { id: string; name: string }[] {
  const { id, name } = (entry ?? {}) as { readonly id?: unknown; readonly name?: unknown }
  if (typeof id !== 'string' && typeof id !== 'number') return []
  return [{ id: String(id), name: typeof name === 'string' && name !== '' ? name : String(id) }]
}

/** Adds what a file holds to the board; nothing is written on a refusal. */
export async function importText(
  takeHome: TakeHome,
  text: string,
  format: FileContent['format'],
  choice: ImportChoice = {},
): Promise<ImportOutcome> {
  try {
    const response = await takeHome.postImport({ format, ...choice }, text)
    const reply: unknown = await response.json()
    if (!response.ok) return { ok: false, code: (reply as Partial<ErrorReply>).error?.code ?? 'internal' }
    return { ok: true, ...(reply as ImportReply) }
  } catch {
    return { ok: false, code: 'offline' }
  }
}
