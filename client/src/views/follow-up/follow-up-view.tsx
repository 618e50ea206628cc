import type { Commitment } from '@palabre/shared/model'
import { ListChecks } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, Tabs, View } from '../../components/index.ts'
import { commitmentRows } from '../../lists/commitments/commitment-columns.ts'
import { useCalled, useStandings } from '../../panels/commitments/use-promises.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import { Summary } from './summary.tsx'
import { Walk } from './walk.tsx'

/** What became of the commitments since last time: one after the other, large enough for a whole room, then in short. */
export function FollowUpView() {
  const { t } = useTranslation()
  const [tab, setTab] = useState<'walk' | 'summary'>('walk')
  const rows = useRows()
  return (
    <View title={t('followUp.title')} icon={ListChecks} about={t('followUp.explain')}>
      {rows.length === 0 ? (
        <EmptyState>{t('followUp.none')}</EmptyState>
      ) : (
        <Tabs
          label={t('followUp.title')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'walk', label: t('followUp.walk'), content: <Walk rows={rows} onEnd={() => setTab('summary')} /> },
            { value: 'summary', label: t('followUp.summary'), content: <Summary rows={rows} /> },
          ]}
        />
      )}
    </View>
  )
}

/** Every commitment of the board, those that are due first. */
function useRows() {
  const board = useWholeBoard()
  const called = useCalled()
  const standing = useStandings()
  return useMemo(() => {
    const commitments = [...board.items.values()].filter((item): item is Commitment => item.kind === 'commitment')
    return commitmentRows(commitments, { called, standing, board }).sort(
      ({ commitment: a }, { commitment: b }) =>
        (a.due ?? '9').localeCompare(b.due ?? '9') || a.at - b.at || (a.id < b.id ? -1 : 1),
    )
  }, [board, called, standing])
}
