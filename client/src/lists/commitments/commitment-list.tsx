import {
  bounds,
  commitmentForms,
  commitmentParts,
  dueField,
  standings as everyStanding,
  parse,
} from '@palabre/shared/model'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PeopleField } from '../../panels/commitments/people-field.tsx'
import { useCalled, usePromiseActions, useStandings } from '../../panels/commitments/use-promises.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useEditorState } from '../../panels/use-editor.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useList } from '../use-list.ts'
import { WordsForm } from '../words-form.tsx'
import { CommitmentCells } from './commitment-cells.tsx'
import { type CommitmentRow, commitmentRows, commitmentTableColumns, commitmentValues } from './commitment-columns.ts'
import ownStyles from './commitments.module.css'

/** The commitments of the page: written, confirmed, sorted, edited and deleted without the canvas. */
export function CommitmentList() {
  const { t } = useTranslation()
  const may = useMay('edit', 'commitment')
  const board = useWholeBoard()
  const called = useCalled()
  const standing = useStandings()
  const commitments = usePageItems(({ byKind }) => byKind.commitment)
  const [person, setPerson] = useState<string>()
  const [need, setNeed] = useState<string>()
  const rows = useMemo(
    () => commitmentRows(commitments, { called, standing, board }),
    [commitments, called, standing, board],
  )
  const all = useMemo(
    () =>
      rows.filter(
        ({ subjects, partners, needs }) =>
          (person === undefined || subjects.includes(person) || partners.includes(person)) &&
          (need === undefined || needs.includes(need)),
      ),
    [rows, person, need],
  )
  const values = useMemo(() => commitmentValues(t), [t])
  const list = useList(all, values, 'due')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: CommitmentRow) => <CommitmentCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  return (
    <div className={styles.list}>
      <NewCommitment />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={rows.length}>
        <ListFilter
          label={t('list.filterPerson')}
          all={t('list.allPeople')}
          value={person}
          words={sorted(rows.flatMap(({ subjects, partners }) => [...subjects, ...partners]))}
          onChange={setPerson}
        />
        <ListFilter
          label={t('list.filterNeed')}
          all={t('list.allNeeds')}
          value={need}
          words={sorted(rows.flatMap(({ needs }) => needs))}
          onChange={setNeed}
        />
        <ListFilter
          label={t('list.filterState')}
          all={t('list.allStates')}
          value={list.only.state}
          words={everyStanding.map((each) => t(`standing.${each}`))}
          onChange={(word) => list.setOnly('state', word)}
        />
        <ListFilter
          label={t('list.filterPart')}
          all={t('list.allParts')}
          value={list.only.part}
          words={commitmentParts.map((part) => t(`commitmentPart.${part}`))}
          onChange={(word) => list.setOnly('part', word)}
        />
      </ListBar>
      <CommitmentBulk ticked={list.ticked} mayEdit={may} onUntick={list.untick} />
      <ListRows
        label={t('list.commitments')}
        empty={t('list.noCommitments')}
        isEmpty={rows.length === 0}
        list={list}
        columns={commitmentTableColumns(t)}
        cells={cells}
      />
    </div>
  )
}

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b))
}

/** What is promised and Enter make a commitment; who, when it is known. */
function NewCommitment() {
  const { t } = useTranslation()
  const { add } = usePromiseActions()
  const may = useMay('create', 'commitment')
  const page = useEditorState((state) => state.page)
  const [subjects, setSubjects] = useState<readonly string[]>([])
  return (
    <WordsForm
      label={t('list.newCommitment')}
      maxLength={bounds.stakeLength}
      disabled={!may}
      onAdd={(what) => {
        const added = add(page, { what, subjects })
        if (added) setSubjects([])
        return added !== undefined
      }}
    >
      <div className={styles.createEnd}>
        <PeopleField
          bare
          label={t('commitment.who')}
          placeholder={t('list.whoCommits')}
          value={subjects}
          names={{}}
          disabled={!may}
          onChange={setSubjects}
        />
      </div>
    </WordsForm>
  )
}

interface CommitmentBulkProps {
  readonly ticked: readonly CommitmentRow['id'][]
  readonly mayEdit: boolean
  readonly onUntick: () => void
}

function CommitmentBulk({ ticked, mayEdit, onUntick }: CommitmentBulkProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <BulkBar
      ticked={ticked}
      mayEdit={mayEdit}
      fields={[
        {
          label: t('list.giveForm'),
          options: commitmentForms.map((value) => ({ value, label: t(`commitmentForm.${value}`) })),
          none: t('field.unsaid'),
          onChange: (form) => edit(ticked, { form }),
        },
        {
          label: t('list.givePart'),
          options: commitmentParts.map((value) => ({ value, label: t(`commitmentPart.${value}`) })),
          none: t('field.unsaid'),
          onChange: (part) => edit(ticked, { part }),
        },
      ]}
      onUntick={onUntick}
    >
      <label className={ownStyles.dates}>
        {t('list.giveDue')}
        <input
          type="date"
          className={styles.filter}
          min="2000-01-01"
          max="2099-12-31"
          disabled={!mayEdit}
          onChange={(event) => {
            if (parse(dueField, event.target.value).ok) edit(ticked, { due: event.target.value })
          }}
        />
      </label>
    </BulkBar>
  )
}
