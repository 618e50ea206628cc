import type { ItemId } from '@palabre/shared/ids'
import type { Need, Statement } from '@palabre/shared/model'

export interface Outline {
  readonly needs: readonly { readonly need: Need; readonly beneath: readonly Statement[] }[]
  /** Statements in no need of the page. */
  readonly loose: readonly Statement[]
}

/** Needs with their statements: weight first, then from the top; statements as they lie beneath. */
export function outlineOf(needs: readonly Need[], statements: readonly Statement[]): Outline {
  const beneath = new Map(needs.map(({ id }): [ItemId, Statement[]] => [id, []]))
  const loose: Statement[] = []
  for (const statement of [...statements].sort(fromTheTop)) {
    const stack = statement.need === undefined ? undefined : beneath.get(statement.need)
    ;(stack ?? loose).push(statement)
  }
  const ordered = [...needs].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0) || fromTheTop(a, b))
  return { needs: ordered.map((need) => ({ need, beneath: beneath.get(need.id) ?? [] })), loose }
}

function fromTheTop(a: Need | Statement, b: Need | Statement): number {
  return a.geo[1] - b.geo[1] || a.geo[0] - b.geo[0] || (a.id < b.id ? -1 : 1)
}
