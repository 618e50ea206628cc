import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Tabs } from '../../components/index.ts'
import { Compare } from './compare.tsx'
import { Participation } from './participation.tsx'

type Tab = 'participation' | 'compare'

interface MeetingsDialogProps {
  readonly tab: Tab
  readonly onClose: () => void
}

/** The sessions of this board: who took part in numbers, and what moved from one to another. */
export function MeetingsDialog({ tab: first, onClose }: MeetingsDialogProps) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<Tab>(first)
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={t('after.meetings')}>
      <Tabs<Tab>
        label={t('after.meetings')}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'participation', label: t('after.participation'), content: <Participation /> },
          { value: 'compare', label: t('after.compare'), content: <Compare onClose={onClose} /> },
        ]}
      />
    </Dialog>
  )
}
