import type { PageId } from '@palabre/shared/ids'
import { type StatementColumn, statementColumns } from '@palabre/shared/model'
import type { OpenedSilent } from '@palabre/shared/protocol'
import type { SilentRound } from '@palabre/shared/session'
import { Eye, Megaphone, PencilLine, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, CheckField, SelectField } from '../../components/index.ts'
import { useLead } from '../lead/use-lead.ts'
import { pageTitles } from '../pages/page-title.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'
import { AsideNotes } from './lead-words.tsx'
import { showRevealed } from './show-revealed.ts'
import styles from './silent.module.css'
import { useStep } from './use-silent.ts'

/** Opens a round: where the notes will go, and what their authors are promised. What became of the last one, above. */
export function OpenRound({ last }: { readonly last: SilentRound | null }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const step = useStep()
  const { session } = useServices()
  const sessionOpen = useStore(session, ({ state }) => state.open)
  const inFront = useEditorState((state) => state.page)
  const pages = useBoard((board) => board.pages)
  const [chosen, setChosen] = useState<PageId>()
  const [otherColumn, setColumn] = useState<StatementColumn>()
  const [promise, setPromise] = useState<boolean>()
  // What the plan says of its silent step stands until somebody says otherwise.
  const planned = step?.silent ? step : undefined
  const column = otherColumn ?? planned?.column ?? 'expectation'
  const promised = promise ?? planned?.anonymous ?? false
  const page = pages.find(({ id }) => id === (chosen ?? planned?.page ?? inFront)) ?? pages[0]
  const titles = pageTitles(pages, t)
  const open = () =>
    ask<OpenedSilent>('/silent', {
      page: page?.id,
      anonymous: promised,
      ...(page?.kind === 'needs' ? { column } : {}),
    })
  return (
    <>
      {last && <LastRound last={last} title={titles.get(last.page) ?? ''} />}
      <p>{t('silent.lead.intro')}</p>
      <SelectField
        label={t('silent.lead.page')}
        value={page?.id ?? ''}
        options={pages.map(({ id }) => ({ value: id as string, label: titles.get(id) ?? id }))}
        onChange={(id) => setChosen(id as PageId | undefined)}
      />
      {page?.kind === 'needs' && (
        <SelectField
          label={t('silent.lead.column')}
          value={column}
          options={statementColumns.map((value) => ({ value, label: t(`statementColumn.${value}`) }))}
          onChange={setColumn}
        />
      )}
      <div>
        <CheckField label={t('silent.lead.promise')} checked={promised} onChange={setPromise} />
        <p className={styles.soft}>{t('silent.lead.promiseHelp')}</p>
      </div>
      <p className={styles.soft}>
        {step?.instruction ? t('silent.lead.question', { text: step.instruction }) : t('silent.lead.noQuestion')}
      </p>
      <Button look="primary" icon={PencilLine} disabled={!sessionOpen || !page} onClick={() => void open()}>
        {t('silent.lead.open')}
      </Button>
      {!sessionOpen && <p className={styles.soft}>{t('silent.lead.closedSession')}</p>}
    </>
  )
}

function LastRound({ last, title }: { readonly last: SilentRound; readonly title: string }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const lead = useLead()
  const editor = useEditor()
  const { session } = useServices()
  const sessionOpen = useStore(session, ({ state }) => state.open)
  return (
    <div className={styles.box}>
      {last.state === 'closed' ? (
        <>
          <p>{t('silent.lead.wasClosed')}</p>
          <Button icon={RotateCcw} disabled={!sessionOpen} onClick={() => void ask(`/silent/${last.id}/reopen`, {})}>
            {t('silent.lead.reopen')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('silent.lead.wasRevealed', { page: title })}</p>
          <Button icon={Eye} onClick={() => showRevealed(editor, last)}>
            {t('silent.see')}
          </Button>
          {/* After notes were shown in turn, all screens are still on those of the last person. */}
          <Button
            icon={Megaphone}
            disabled={!sessionOpen}
            onClick={() => void lead.ask({ do: 'summon', page: last.page, view: last.view })}
          >
            {t('silent.lead.showAll')}
          </Button>
        </>
      )}
      <AsideNotes round={last} />
    </div>
  )
}
