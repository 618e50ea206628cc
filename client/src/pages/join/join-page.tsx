import type { JoinPreview } from '@palabre/shared/protocol'
import { DoorClosed, KeyRound, Link2Off, LoaderCircle, WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, buttonClass } from '../../components/index.ts'
import type { CallFailure, JoinWay, Reply } from '../../sync/api.ts'
import { api } from '../api.ts'
import { Message } from '../shell/message-page.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { CodeForm } from './code-form.tsx'
import { EnterForm } from './enter-form.tsx'
import styles from './join-page.module.css'
import { setPendingWay, usePendingWay } from './pending-way.ts'

/** Coming in by link, QR, code or return key: says where it leads, asks a name at most, and one button enters. */
export function JoinPage() {
  const { t } = useTranslation()
  const way = usePendingWay()
  usePageTitle(t('join.title'))
  return <PageFrame>{way ? <Arrival key={Object.values(way)[0]} way={way} /> : <WayIn />}</PageFrame>
}

/** Nobody said where to: the code field. */
function WayIn() {
  const { t } = useTranslation()
  return (
    <div className={styles.join}>
      <div className={styles.card}>
        <div className={styles.where}>
          <h1>{t('join.title')}</h1>
          <p>{t('join.explain')}</p>
        </div>
        <CodeForm />
      </div>
    </div>
  )
}

function Arrival({ way }: { readonly way: JoinWay }) {
  const { t } = useTranslation()
  const [tries, setTries] = useState(0)
  const preview = usePreview(way, tries)
  if (!preview)
    return (
      <Message icon={LoaderCircle} title={t('join.looking')}>
        {t('join.lookingMore')}
      </Message>
    )
  if (preview.ok) return <EnterForm way={way} preview={preview.value} />
  return <Refused reason={preview.failure.reason} retry={() => setTries(tries + 1)} />
}

/** Asks where a way leads; undefined until the answer is there. */
function usePreview(way: JoinWay, tries: number): Reply<JoinPreview> | undefined {
  const [answer, setAnswer] = useState<{ readonly tries: number; readonly reply: Reply<JoinPreview> }>()
  useEffect(() => {
    let current = true
    void api.previewJoin(way).then((reply) => {
      if (current) setAnswer({ tries, reply })
    })
    return () => {
      current = false
    }
  }, [way, tries])
  return answer?.tries === tries ? answer.reply : undefined
}

/** A link that leads nowhere any more, or no network: why, and what to do. */
function Refused({ reason, retry }: { readonly reason: CallFailure; readonly retry: () => void }) {
  const { t } = useTranslation()
  const mayPass = reason === 'offline' || reason === 'unavailable' || reason === 'too_fast' || reason === 'internal'
  const closed = reason === 'removed' || reason === 'code_closed'
  return (
    <Message
      icon={mayPass ? WifiOff : closed ? DoorClosed : Link2Off}
      attention
      title={t(mayPass ? 'join.noAnswer' : titleOf(reason))}
      actions={
        <>
          {(mayPass || reason === 'removed') && (
            <Button look="primary" size="large" onClick={retry}>
              {t('common.retry')}
            </Button>
          )}
          <Button size="large" icon={KeyRound} onClick={() => setPendingWay(undefined)}>
            {t('join.otherCode')}
          </Button>
          <Link href="/" className={buttonClass({ look: 'quiet', size: 'large' })}>
            {t('common.home')}
          </Link>
        </>
      }
    >
      {t(reason === 'code_closed' ? 'join.overMeans' : `errors.${reason}`)}
    </Message>
  )
}

function titleOf(reason: CallFailure): 'board.closedToYou' | 'join.over' | 'join.refused' {
  if (reason === 'removed') return 'board.closedToYou'
  return reason === 'code_closed' ? 'join.over' : 'join.refused'
}
