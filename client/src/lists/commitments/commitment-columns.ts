import type { BoardSnapshot, Commitment, Standing } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import type { Column } from '../arrange-rows.ts'
import type { TableColumn } from '../table/columns.ts'

/** A commitment in the list, with the names of people and needs as they read. */
export interface CommitmentRow {
  readonly id: Commitment['id']
  readonly commitment: Commitment
  readonly subjects: readonly string[]
  readonly partners: readonly string[]
  readonly needs: readonly string[]
  readonly standing: Standing
}

export type CommitmentKey = 'who' | 'what' | 'with' | 'answers' | 'due' | 'state' | 'part' | 'form' | 'counterpart'

/** What rows are made with. */
export interface Readers {
  readonly called: (entry: string, commitment: Commitment) => string
  readonly standing: (commitment: Commitment) => Standing
  readonly board: BoardSnapshot
}

export function commitmentRows(commitments: readonly Commitment[], readers: Readers): CommitmentRow[] {
  const { called, standing, board } = readers
  return commitments.map((commitment) => ({
    id: commitment.id,
    commitment,
    subjects: commitment.subjects.map((entry) => called(entry, commitment)),
    partners: commitment.with.map((entry) => called(entry, commitment)),
    needs: commitment.answers.flatMap((id) => {
      const need = board.items.get(id)
      return need?.kind === 'need' ? [firstWords(need.text, 90)] : []
    }),
    standing: standing(commitment),
  }))
}

/** What the columns hold, as people read it; dates as they sort. */
export function commitmentValues(t: TFunction): Column<CommitmentRow, CommitmentKey>[] {
  return [
    { key: 'what', value: ({ commitment }) => commitment.what },
    { key: 'who', value: ({ subjects }) => subjects.join(', ') },
    { key: 'with', value: ({ partners }) => partners.join(', ') },
    { key: 'due', value: ({ commitment }) => commitment.due },
    { key: 'state', value: ({ standing }) => t(`standing.${standing}`) },
    { key: 'answers', value: ({ needs }) => needs.join(', ') },
    { key: 'part', value: ({ commitment }) => commitment.part && t(`commitmentPart.${commitment.part}`) },
    { key: 'form', value: ({ commitment }) => commitment.form && t(`commitmentForm.${commitment.form}`) },
    { key: 'counterpart', value: ({ commitment }) => commitment.counterpart },
  ]
}

/** How the columns look, in reading order. */
export function commitmentTableColumns(t: TFunction): TableColumn<CommitmentKey>[] {
  return [
    { key: 'what', label: t('commitment.what'), minRem: 14, share: 2 },
    { key: 'who', label: t('commitment.who'), minRem: 10, share: 1.2 },
    { key: 'with', label: t('commitment.with'), minRem: 10, share: 1.2 },
    { key: 'due', label: t('commitment.due'), minRem: 10, share: 0 },
    { key: 'state', label: t('commitment.state'), minRem: 13, share: 0.6 },
    { key: 'answers', label: t('commitment.answers'), minRem: 13, share: 1.2 },
    { key: 'part', label: t('commitment.part'), minRem: 9, share: 0.6 },
    { key: 'form', label: t('commitment.form'), minRem: 9, share: 0.6 },
    { key: 'counterpart', label: t('commitment.counterpart'), minRem: 10, share: 1 },
  ]
}
