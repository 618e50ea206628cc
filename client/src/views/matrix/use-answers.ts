import { answerNeed } from '@palabre/shared/commands'
import type { Answer, MatrixCell } from '@palabre/shared/findings'
import type { Actor, Need } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import type { Editor } from '../../editor/editor.ts'
import { useServices } from '../../panels/services.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'

/** What a press on a cell says next. */
const following: Readonly<Record<Answer | 'nothing', Answer | undefined>> = {
  nothing: 'meets',
  meets: 'could-meet',
  'could-meet': undefined,
}

/** What a cell says, in words. */
export function answerWord(answer: Answer | undefined, t: TFunction): string {
  return t(`matrix.answer.${answer ?? 'nothing'}`)
}

/** « Manger chaque jour, CCAS : répond, 1 engagement ». */
export function cellWords(need: string, actor: string, cell: MatrixCell, t: TFunction): string {
  const count = cell.commitments.length
  const words = t('matrix.cell', { need, actor, answer: answerWord(cell.answer, t) })
  return count > 0 ? `${words}, ${t('matrix.commitments', { count })}` : words
}

/** What a cell says in the document: what is on screen may be a moment old when one presses twice. */
function answerNow({ board }: Editor, need: Need, actor: Actor): Answer | undefined {
  const roles = board
    .connectorsOf(need.id)
    .flatMap((link) => (link.kind === 'link' && link.to === need.id && link.from === actor.id ? [link.role] : []))
  return roles.includes('meets') ? 'meets' : roles.includes('could-meet') ? 'could-meet' : undefined
}

/** Turns a cell to its next answer and says so. */
export function useTurnCell(): (need: Need, actor: Actor) => void {
  const { t } = useTranslation()
  const editor = useEditor()
  const around = useSurroundings()
  const { announcer } = useServices()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `around` reads the board of the editor.
  return useCallback(
    (need, actor) => {
      const answer = following[answerNow(editor, need, actor) ?? 'nothing']
      if (!editor.run('answer-need', answerNeed, { need: need.id, actor: actor.id, answer }).ok) return
      announcer.say(
        t('matrix.turned', {
          actor: itemName(actor, around, t),
          answer: answerWord(answer, t),
          need: itemName(need, around, t),
        }),
      )
    },
    [editor, announcer, t],
  )
}
