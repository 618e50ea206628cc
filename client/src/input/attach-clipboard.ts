import { type ClipboardContent, copySelection, cutSelection, paste } from '../editor/clipboard.ts'
import type { Editor } from '../editor/editor.ts'
import { isTyping } from './dom-events.ts'

const itemsType = 'application/x-palabre-items+json'

/**
 * Copy, cut and paste through the browser's own events, which work without a secure context and without asking for
 * a permission. Returns the way to stop.
 */
export function attachClipboard(target: Document, editor: Editor): () => void {
  /** For browsers that keep only plain text: the words of the last copy stand for its items. */
  let lastCopy: ClipboardContent | undefined
  let lastPaste: { readonly key: string; readonly times: number } | undefined

  const put = (event: ClipboardEvent, take: (editor: Editor) => ClipboardContent | undefined) => {
    if (!event.clipboardData || isBusy(event, target)) return
    const content = take(editor)
    if (!content) return
    event.clipboardData.setData('text/plain', content.text)
    if (content.items !== undefined) event.clipboardData.setData(itemsType, content.items)
    lastCopy = content
    lastPaste = undefined
    event.preventDefault()
  }
  const onCopy = (event: ClipboardEvent) => put(event, copySelection)
  const onCut = (event: ClipboardEvent) => put(event, cutSelection)
  const onPaste = (event: ClipboardEvent) => {
    if (!event.clipboardData || isBusy(event, target)) return
    const text = event.clipboardData.getData('text/plain')
    const told = event.clipboardData.getData(itemsType)
    const items = told || (text !== '' && text === lastCopy?.text ? lastCopy.items : undefined)
    if (!items && text.trim() === '') return
    const key = items ?? text
    const times = lastPaste?.key === key ? lastPaste.times + 1 : 0
    lastPaste = { key, times }
    paste(editor, items ? { items, text } : { text }, times)
    event.preventDefault()
  }

  target.addEventListener('copy', onCopy)
  target.addEventListener('cut', onCut)
  target.addEventListener('paste', onPaste)
  return () => {
    target.removeEventListener('copy', onCopy)
    target.removeEventListener('cut', onCut)
    target.removeEventListener('paste', onPaste)
  }
}

/** Somebody types, or has marked words of the page itself to copy them. */
function isBusy(event: ClipboardEvent, target: Document): boolean {
  if (isTyping(event.target)) return true
  return event.type !== 'paste' && (target.getSelection()?.toString() ?? '') !== ''
}
