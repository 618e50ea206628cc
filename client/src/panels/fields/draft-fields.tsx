import { TextArea, TextField } from '../../components/index.ts'
import { useDraft } from './use-draft.ts'

interface DraftFieldProps {
  readonly label: string
  /** What the board says now. */
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly maxLength: number
  readonly placeholder?: string
  readonly disabled?: boolean
}

/** One line that keeps what is being typed while others write; see `useDraft`. */
export function DraftField({ value, onCommit, ...rest }: DraftFieldProps) {
  const draft = useDraft(value, onCommit)
  return (
    <TextField
      {...rest}
      value={draft.text}
      autoComplete="off"
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.finish}
      onKeyDown={draft.onKeyDown}
    />
  )
}

/** Several lines; Ctrl+Enter commits at once. */
export function DraftArea({ value, onCommit, ...rest }: DraftFieldProps) {
  const draft = useDraft(value, onCommit, 'several')
  return (
    <TextArea
      {...rest}
      rows={3}
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.finish}
      onKeyDown={draft.onKeyDown}
    />
  )
}
