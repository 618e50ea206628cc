import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useEditor } from '../use-editor.ts'

/** While somebody types, others see the words after a pause this long. */
const showAfterMs = 700

export interface Draft {
  readonly text: string
  readonly write: (text: string) => void
  /** Commits what is typed, without the spaces around it. */
  readonly finish: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The words of a field while they are typed: what was typed stays until it is committed, whatever others write
 * meanwhile; an untouched field follows them. Commits after a pause, on leaving the field, on Enter (with Ctrl in a
 * field of several lines) and when the field itself goes away. Escape takes back what is not committed. A freeze that
 * comes meanwhile takes effect once the field is left.
 */
export function useDraft(value: string, commit: (text: string) => void, lines: 'one' | 'several' = 'one'): Draft {
  const editor = useEditor()
  const [typed, setTyped] = useState<string>()
  const finishWriting = useRef<() => void>(undefined)
  const pending = useRef<{ text: string; commit: (text: string) => void } | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = (trim: boolean): void => {
    clearTimeout(timer.current)
    const words = pending.current
    pending.current = undefined
    if (words) words.commit(trim ? words.text.trim() : words.text)
  }
  const leave = (): void => {
    setTyped(undefined)
    finishWriting.current?.()
    finishWriting.current = undefined
  }
  const finish = (): void => {
    flush(true)
    leave()
  }
  const latest = useRef(finish)
  latest.current = finish
  // A field that is taken away (another selection, a deleted row) loses nothing.
  useEffect(() => () => latest.current(), [])

  return {
    text: typed ?? value,
    write(text) {
      setTyped(text)
      finishWriting.current ??= editor.beginWriting()
      pending.current = { text, commit }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => flush(false), showAfterMs)
    },
    finish,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Enter' && (lines === 'one' || event.ctrlKey || event.metaKey)) finish()
      if (event.key === 'Escape' && typed !== undefined) {
        clearTimeout(timer.current)
        pending.current = undefined
        leave()
        event.stopPropagation()
      }
    },
  }
}
