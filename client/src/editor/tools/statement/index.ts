import { columnAt, itemKinds } from '@palabre/shared/model'
import { placeAndWrite } from '../shared/place.ts'
import { cardAt, hasColumns } from '../shared/place-in-column.ts'
import { placeTool } from '../shared/place-tool.ts'

/** A tap places what somebody says in the column it falls in, and one types. */
export const statementTool = placeTool({
  name: 'statement',
  cursor: 'crosshair',
  size: itemKinds.statement.size,
  place(editor, at) {
    const column = hasColumns(editor) ? columnAt(at) : undefined
    placeAndWrite(editor, { kind: 'statement', geo: cardAt(editor, 'statement', at), fields: column ? { column } : {} })
  },
})
