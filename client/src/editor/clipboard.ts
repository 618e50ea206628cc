import { deleteItems, pasteItems, withTheirRelations } from '@palabre/shared/commands'
import { boxCentre, geoBounds, intersects, union, type Vec, visibleBox } from '@palabre/shared/geometry'
import { type Item, isPlaced, isWorded } from '@palabre/shared/model'
import { selectCreated } from './actions/select-created.ts'
import { copyOffset } from './actions/selection-actions.ts'
import { readItems, writeItems } from './clipboard-format.ts'
import type { Editor } from './editor.ts'
import { viewCentre } from './free-spot.ts'

/** What goes onto the clipboard: items for Palabre, words for everything else. */
export interface ClipboardContent {
  readonly items?: string
  readonly text: string
}

/** The selection as clipboard content, with what its frames hold and the relations within; undefined when empty. */
export function copySelection(editor: Editor): ClipboardContent | undefined {
  const { selection } = editor.state.getState()
  const items = withTheirRelations(editor.board.snapshot(), selection)
  if (items.length === 0) return undefined
  return { items: writeItems(items), text: items.flatMap(wordsOf).join('\n') }
}

/** Copies the selection and takes it away; undefined, and nothing taken, when that is refused. */
export function cutSelection(editor: Editor): ClipboardContent | undefined {
  const content = copySelection(editor)
  if (!content) return undefined
  const { selection } = editor.state.getState()
  return editor.run('cut-items', deleteItems, { ids: [...selection] }).ok ? content : undefined
}

/**
 * Pastes items near where they came from when that is in view, else in the middle of the view; words become
 * stickies. `times`: how often the same content was pasted before, so that copies do not cover each other.
 */
export function paste(editor: Editor, content: ClipboardContent, times = 0): void {
  const { page } = editor.state.getState()
  const items = content.items === undefined ? undefined : readItems(content.items)
  const at = items ? placeFor(editor, items, times + 1) : placeFor(editor, [], times)
  const pasted = items ? { items } : { text: content.text }
  selectCreated(editor, editor.run('paste-items', pasteItems, { page, at, content: pasted }))
}

function placeFor(editor: Editor, items: readonly Item[], times: number): Vec {
  const { camera, viewport, page } = editor.state.getState()
  const box = union(items.filter(isPlaced).map(({ geo }) => geoBounds(geo)))
  const inView = box && items.every((item) => item.page === page) && intersects(box, visibleBox(camera, viewport))
  const base = inView ? boxCentre(box) : viewCentre(editor)
  return { x: base.x + copyOffset.x * times, y: base.y + copyOffset.y * times }
}

function wordsOf(item: Item): string[] {
  const words = isWorded(item)
    ? item.text
    : item.kind === 'actor'
      ? item.name
      : item.kind === 'frame'
        ? item.title
        : item.kind === 'relation'
          ? item.label
          : undefined
  return words?.trim() ? [words.trim()] : []
}
