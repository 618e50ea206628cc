import { bounds, type TextItem } from '@palabre/shared/model'
import { useLayoutEffect } from 'react'
import { useActions } from '../../panels/use-actions.ts'
import { useItem } from '../../panels/use-editor.ts'
import { useSteadyCaret } from '../../panels/words/use-steady-caret.ts'
import styles from './minutes.module.css'

interface GrowingAreaProps {
  readonly item: TextItem
  readonly label: string
  readonly look: 'title' | 'heading' | 'paragraph'
  readonly placeholder?: string
}

/** A text that is as high as its words, which several people may write at once. */
export function GrowingArea({ item: listed, label, look, placeholder }: GrowingAreaProps) {
  // The page's list comes a little later when many write: what one types into is the text as it is now.
  const now = useItem(listed.id)
  const item = now?.kind === 'text' ? now : listed
  const { writeWords } = useActions()
  const { noteCaret, ref } = useSteadyCaret(item.text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words.
  useLayoutEffect(() => {
    const area = ref.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [item.text, ref])
  const oneLine = look !== 'paragraph'
  return (
    <textarea
      ref={ref}
      id={`minutes-${item.id}`}
      className={`${styles.area} ${styles[look]}`}
      dir="auto"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      value={item.text}
      maxLength={bounds.textLength}
      onSelect={noteCaret}
      onKeyDown={(event) => {
        if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
      }}
      onChange={(event) => {
        noteCaret()
        writeWords(item, oneLine ? event.target.value.replace(/\n/g, ' ') : event.target.value)
      }}
    />
  )
}
