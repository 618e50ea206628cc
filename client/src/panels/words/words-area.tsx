import { bounds, type WordedItem } from '@palabre/shared/model'
import { TextArea } from '../../components/index.ts'
import { useActions } from '../use-actions.ts'
import { useSteadyCaret } from './use-steady-caret.ts'

interface WordsAreaProps {
  readonly item: WordedItem
  readonly label: string
  readonly disabled?: boolean
}

/**
 * The words of a note, a text or a shape, which people write together: each keystroke is sent as the few letters it
 * changed, so that two people may write in it at once.
 */
export function WordsArea({ item, label, disabled }: WordsAreaProps) {
  const { writeWords } = useActions()
  const { noteCaret, ref } = useSteadyCaret(item.text)
  return (
    <TextArea
      ref={ref}
      label={label}
      rows={3}
      value={item.text}
      maxLength={bounds.textLength}
      disabled={disabled ?? false}
      onSelect={noteCaret}
      onChange={(event) => {
        noteCaret()
        writeWords(item, event.target.value)
      }}
    />
  )
}
