/** Commitments in words: one sentence each, as a person would say it. */
import {
  type BoardSnapshot,
  type Commitment,
  type Item,
  restsOnFile,
  standingOf,
  standings,
} from '../../model/index.ts'
import type { Words } from '../words.ts'
import { counted, dayTold, enumerated, nameOf, oneLine, peopleOf, sentence, type TextSection } from './sentences.ts'

/** The commitments of a page by where they stand. */
export function commitmentSections(items: readonly Item[], board: BoardSnapshot, words: Words): TextSection[] {
  const commitments = items.filter((item) => item.kind === 'commitment')
  if (commitments.length === 0) return []
  const sections = standings.flatMap((standing): TextSection[] => {
    const those = commitments.filter((each) => standingOf(each, board.confirmations?.get(each.id)) === standing)
    const lines = those.map((each) => tellCommitment(each, board, words) + fileTold(each, board, words))
    return lines.length > 0 ? [{ heading: words(`standing.${standing}`), level: 3, lines }] : []
  })
  return [{ heading: counted('export.commitments', commitments.length, words), level: 2, lines: [] }, ...sections]
}

/** `(from a file)` where nobody has said on this board where it stands. */
export function fileTold(commitment: Commitment, { confirmations }: BoardSnapshot, words: Words): string {
  return restsOnFile(commitment, confirmations?.get(commitment.id)) ? ` (${words('export.fromFile')})` : ''
}

/** « CCAS et Marie s’engagent à : ouvrir le samedi – avec les voisines ; échéance : 29/02/2028 » */
export function tellCommitment(commitment: Commitment, board: BoardSnapshot, words: Words): string {
  const { part, counterpart, due, form, answers } = commitment
  const subjects = peopleOf(commitment, 'subjects', board, words)
  const partners = peopleOf(commitment, 'with', board, words)
  const what = oneLine(commitment.what) || words('export.unsaid')
  const commits = words(subjects.length > 1 ? 'export.commitMany' : 'export.commitsOne')
  const promise =
    subjects.length > 0
      ? `${enumerated(subjects, words)} ${commits} ${what}`
      : `${words('export.takenByNobody')} ${what}`
  const needs = answers.map((need) => nameOf(board.items.get(need), words))
  return sentence(promise, [
    partners.length > 0 && `${words('export.with')} ${enumerated(partners, words)}`,
    needs.length > 0 && `${words('export.inAnswerTo')} ${enumerated(needs, words)}`,
    part && words(`commitmentPart.${part}`).toLowerCase(),
    counterpart?.trim() && `${words('export.counterpart')} ${counterpart}`,
    due && `${words('export.due')} ${dayTold(due, words)}`,
    form && words(`commitmentForm.${form}`).toLowerCase(),
  ])
}
