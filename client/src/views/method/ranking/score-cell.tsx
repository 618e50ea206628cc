import type { ItemId } from '@palabre/shared/ids'
import { useDraft } from '../../../panels/fields/use-draft.ts'
import { useMay } from '../../../panels/use-permission.ts'
import styles from '../method.module.css'
import { useFigures } from '../use-figures.ts'
import { useMethodActions } from '../use-method-actions.ts'

interface ScoreCellProps {
  readonly option: ItemId
  readonly criterion: ItemId
  readonly label: string
  readonly weight: number | undefined
}

const most = 10

/** How well an option does on a criterion, 0–10; an empty field is no score. */
export function ScoreCell({ option, criterion, label, weight }: ScoreCellProps) {
  const { score } = useMethodActions()
  const figure = useFigures()
  const may = useMay('create', 'link')
  const draft = useDraft(weight === undefined ? '' : figure(weight), (text) => {
    const value = Number(text.replace(',', '.'))
    if (text === '') score(option, criterion, undefined)
    else if (Number.isFinite(value)) score(option, criterion, Math.min(most, Math.max(0, value)))
  })
  return (
    <td>
      <input
        className={`${styles.control} ${styles.figure}`}
        inputMode="decimal"
        aria-label={label}
        value={draft.text}
        disabled={!may}
        maxLength={4}
        autoComplete="off"
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
    </td>
  )
}
