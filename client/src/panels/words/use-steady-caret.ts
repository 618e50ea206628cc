import { spliceBetween } from '@palabre/shared/commands'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { moveCaret } from '../../editor/caret.ts'

interface SteadyCaret {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  /** Remembers the caret; call on selection and on input. */
  readonly noteCaret: () => void
}

/** Keeps the caret of a text area where it was among the letters when somebody else writes in the same text. */
export function useSteadyCaret(text: string): SteadyCaret {
  const ref = useRef<HTMLTextAreaElement>(null)
  const last = useRef({ text, start: 0, end: 0 })
  useLayoutEffect(() => {
    const area = ref.current
    const splice = spliceBetween(last.current.text, text)
    if (!splice) return
    const start = moveCaret(last.current.start, splice)
    const end = moveCaret(last.current.end, splice)
    last.current = { text, start, end }
    if (area && area === document.activeElement) area.setSelectionRange(start, end)
  }, [text])
  return {
    ref,
    noteCaret() {
      const area = ref.current
      if (area) last.current = { text: area.value, start: area.selectionStart, end: area.selectionEnd }
    },
  }
}
