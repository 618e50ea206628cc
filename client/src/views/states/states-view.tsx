import { dueTimeOf, dueTimes } from '@palabre/shared/findings'
import { type Commitment, standings as everyStanding, type Item, isPlaced } from '@palabre/shared/model'
import { Handshake } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Tabs, View } from '../../components/index.ts'
import { type CommitmentRow, commitmentRows } from '../../lists/commitments/commitment-columns.ts'
import { ListFilter } from '../../lists/list-bar.tsx'
import { StandingMark } from '../../panels/commitments/standing-mark.tsx'
import { today } from '../../panels/commitments/use-dates.ts'
import { useCalled, useIsMine, useStandings } from '../../panels/commitments/use-promises.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import { Columns } from './columns.tsx'
import { Exchanges } from './exchanges.tsx'

const arrangements = ['byState', 'byDue', 'mine', 'exchanges'] as const
type Arrangement = (typeof arrangements)[number]

/** Every commitment of the board: by state, by date, my own, and what each brings to the other. */
export function StatesView() {
  const { t } = useTranslation()
  const [arrangement, setArrangement] = useState<Arrangement>('byState')
  const [person, setPerson] = useState<string>()
  const [need, setNeed] = useState<string>()
  const rows = useRows()
  const isMine = useIsMine()
  const shown = rows.filter(
    ({ commitment, subjects, partners, needs }) =>
      (arrangement !== 'mine' || isMine(commitment)) &&
      (person === undefined || subjects.includes(person) || partners.includes(person)) &&
      (need === undefined || needs.includes(need)),
  )
  return (
    <View
      title={t('states.title')}
      icon={Handshake}
      tools={
        <>
          <ListFilter
            label={t('list.filterPerson')}
            all={t('list.allPeople')}
            value={person}
            words={wordsOf(rows, ({ subjects, partners }) => [...subjects, ...partners])}
            onChange={setPerson}
          />
          <ListFilter
            label={t('list.filterNeed')}
            all={t('list.allNeeds')}
            value={need}
            words={wordsOf(rows, ({ needs }) => needs)}
            onChange={setNeed}
          />
        </>
      }
    >
      <Tabs
        label={t('states.arrange')}
        value={arrangement}
        onChange={setArrangement}
        tabs={arrangements.map((value) => ({
          value,
          label: t(`states.${value}`),
          content: <Arranged arrangement={value} rows={shown} all={rows.length} />,
        }))}
      />
    </View>
  )
}

interface ArrangedProps {
  readonly arrangement: Arrangement
  readonly rows: readonly CommitmentRow[]
  readonly all: number
}

function Arranged({ arrangement, rows, all }: ArrangedProps) {
  const { t } = useTranslation()
  if (all === 0) return <EmptyState>{t('states.none')}</EmptyState>
  if (rows.length === 0)
    return <EmptyState>{t(arrangement === 'mine' ? 'states.noneMine' : 'states.noneShown')}</EmptyState>
  if (arrangement === 'exchanges') return <Exchanges rows={rows} />
  if (arrangement === 'byDue') {
    const now = today()
    const groups = dueTimes.map((time) => ({
      key: time,
      title: t(`states.dueTime.${time}`),
      rows: rows.filter(({ commitment }) => dueTimeOf(commitment.due, now) === time).sort(byDue),
    }))
    return <Columns marked groups={groups.filter((group) => group.rows.length > 0)} />
  }
  const groups = everyStanding.map((standing) => ({
    key: standing,
    title: <StandingMark standing={standing} />,
    rows: rows.filter((row) => row.standing === standing).sort(byDue),
  }))
  // Asking again is the exception, and one's own few promises need no empty columns.
  const always = arrangement === 'byState'
  return (
    <Columns groups={groups.filter((group) => group.rows.length > 0 || (always && group.key !== 'to-confirm-again'))} />
  )
}

function useRows(): readonly CommitmentRow[] {
  const board = useWholeBoard()
  const called = useCalled()
  const standing = useStandings()
  return useMemo(() => {
    const commitments = [...board.items.values()].filter(isCommitment)
    return commitmentRows(commitments, { called, standing, board })
  }, [board, called, standing])
}

function isCommitment(item: Item): item is Commitment {
  return isPlaced(item) && item.kind === 'commitment'
}

/** The nearest first; those without a date as they were written. */
function byDue({ commitment: a }: CommitmentRow, { commitment: b }: CommitmentRow): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9') || a.at - b.at || (a.id < b.id ? -1 : 1)
}

function wordsOf(rows: readonly CommitmentRow[], read: (row: CommitmentRow) => readonly string[]): string[] {
  return [...new Set(rows.flatMap(read))].sort((a, b) => a.localeCompare(b))
}
