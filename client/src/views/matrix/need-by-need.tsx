import type { NeedMatrix } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { type Actor, familyOf, type Need } from '@palabre/shared/model'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { firstWords, itemName } from '../../a11y/describe-item.ts'
import { IconButton } from '../../components/index.ts'
import { FamilyMark } from '../../panels/marks/family-mark.tsx'
import { useBoard } from '../../panels/use-editor.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import utilities from '../../styles/utilities.module.css'
import { AnswerMark } from './answer-mark.tsx'
import styles from './need-by-need.module.css'
import { answerWord } from './use-answers.ts'

interface NeedByNeedProps {
  readonly matrix: NeedMatrix
  readonly needs: readonly Need[]
  readonly actors: readonly Actor[]
  readonly chosen: ItemId | undefined
  readonly onChoose: (need: ItemId) => void
  readonly disabled: boolean
  readonly onTurn: (need: Need, actor: Actor) => void
}

/** The matrix on a narrow screen: one need at a time, and every actor below it with what it answers. */
export function NeedByNeed({ matrix, needs, actors, chosen, onChoose, disabled, onTurn }: NeedByNeedProps) {
  const { t } = useTranslation()
  const families = useBoard((board) => board.meta.families)
  const around = useSurroundings()
  const index = Math.max(
    0,
    needs.findIndex(({ id }) => id === chosen),
  )
  const need = needs[index]
  if (!need) return null
  const step = (by: 1 | -1) => {
    const next = needs[index + by]
    if (next) onChoose(next.id)
  }
  const name = itemName(need, around, t)
  return (
    <div className={styles.oneByOne}>
      <div className={styles.needBar}>
        <IconButton icon={ChevronLeft} label={t('matrix.before')} resting={index === 0} onClick={() => step(-1)} />
        <select
          className={styles.needChoice}
          aria-label={t('kind.need')}
          value={need.id}
          onChange={(event) => onChoose(event.target.value as ItemId)}
        >
          {needs.map((each, at) => (
            <option key={each.id} value={each.id}>
              {`${at + 1}. ${firstWords(each.text) || t('describe.nameless.need')}`}
            </option>
          ))}
        </select>
        <IconButton
          icon={ChevronRight}
          label={t('matrix.after')}
          resting={index === needs.length - 1}
          onClick={() => step(1)}
        />
      </div>
      <h3 className={styles.needWords}>{need.text.trim() || name}</h3>
      <ul className={styles.actors} aria-label={t('matrix.actorsFor', { need: name })}>
        {actors.map((actor) => {
          const cell = matrix.cell(need.id, actor.id)
          return (
            <li key={actor.id}>
              <button type="button" className={styles.actor} disabled={disabled} onClick={() => onTurn(need, actor)}>
                {actor.family !== undefined && <FamilyMark family={familyOf(families, actor.family)} />}
                <span className={styles.actorName}>{itemName(actor, around, t)}</span>
                <span className={styles.answerWord}>{answerWord(cell.answer, t)}</span>
                {cell.commitments.length > 0 && (
                  <span className={utilities.visuallyHidden}>
                    {t('matrix.commitments', { count: cell.commitments.length })}
                  </span>
                )}
                <AnswerMark answer={cell.answer} committed={cell.commitments.length > 0} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
