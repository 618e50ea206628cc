import type { PageId } from '@palabre/shared/ids'
import type { DraftedMinutes } from '@palabre/shared/protocol'
import { FilePenLine, FileText, GitCompareArrows, UsersRound } from 'lucide-react'
import { lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Later } from '../../components/index.ts'
import { asLanguage } from '../../i18n/languages.ts'
import { MinutesFiles } from '../../views/minutes/minutes-files.tsx'
import { EndPolls } from '../ballots/end-polls.tsx'
import { CloseSession } from '../lead/close-session.tsx'
import { closeLead } from '../lead/lead-open.ts'
import { useSessionState } from '../lead/use-lead.ts'
import { goWhenThere } from '../methods/go-when-there.ts'
import { useServices } from '../services.ts'
import { hereZone } from '../take-home/take-home.ts'
import { useAsk } from '../use-ask.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import styles from './after.module.css'

const MeetingsDialog = lazy(async () => ({ default: (await import('./meetings-dialog.tsx')).MeetingsDialog }))

/** Minutes, participation, and the session before. */
export function AfterSection() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'participation' | 'compare'>()
  const { open } = useSessionState()
  return (
    <div className={styles.section}>
      {open && <EndPolls follow />}
      {open && (
        <div className={styles.group}>
          <p>{t('after.stillOpen')}</p>
          <CloseSession look="plain" />
        </div>
      )}
      <MinutesGroup />
      <div className={styles.group}>
        <h3>{t('after.participation')}</h3>
        <p className={styles.soft}>{t('after.participationHelp')}</p>
        <Button icon={UsersRound} onClick={() => setShown('participation')}>
          {t('after.seeParticipation')}
        </Button>
      </div>
      <div className={styles.group}>
        <h3>{t('after.compare')}</h3>
        <p className={styles.soft}>{t('after.compareHelp')}</p>
        <Button icon={GitCompareArrows} onClick={() => setShown('compare')}>
          {t('after.seeCompare')}
        </Button>
      </div>
      <Later>{shown && <MeetingsDialog tab={shown} onClose={() => setShown(undefined)} />}</Later>
    </div>
  )
}

/** Writing the minutes, finding them again, taking them home. */
function MinutesGroup() {
  const { t, i18n } = useTranslation()
  const editor = useEditor()
  const narrow = useNarrow()
  const { announcer } = useServices()
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const last = useBoard((board) => board.pages.findLast(({ kind }) => kind === 'minutes')?.id)
  const show = (page: PageId) => {
    goWhenThere(editor, page)
    // On a phone the panel lies over the page.
    if (narrow) closeLead()
  }
  const write = async () => {
    setBusy(true)
    const drafted = await ask<DraftedMinutes>('/minutes', { lang: asLanguage(i18n.language), timeZone: hereZone() })
    setBusy(false)
    if (!drafted) return
    announcer.say(t('after.minutesWritten'))
    show(drafted.pageId)
  }
  return (
    <div className={styles.group}>
      <h3>{t('page.minutes')}</h3>
      <p className={styles.soft}>{t('after.minutesHelp')}</p>
      <Button look={last ? 'plain' : 'primary'} icon={FilePenLine} disabled={busy} onClick={() => void write()}>
        {t(last ? 'after.writeAgain' : 'after.write')}
      </Button>
      {last && (
        <>
          <Button icon={FileText} onClick={() => show(last)}>
            {t('after.openMinutes')}
          </Button>
          <p className={styles.soft}>{t('after.nextHelp')}</p>
          <div className={styles.row}>
            <MinutesFiles page={last} />
          </div>
        </>
      )}
    </div>
  )
}
