import { ArrowRight, Eye, Megaphone, Undo2, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, IconButton } from '../../components/index.ts'
import { usePeople } from '../presence/use-people.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import type { Leading, Led } from './leading.ts'
import styles from './led.module.css'
import { ledHere } from './led-here.ts'
import { useFleeting } from './use-fleeting.ts'

/** Says that this screen was led somewhere, or is being led, and gives the way out. Nothing while it is free. */
export function LedBanner() {
  const leading = useStore(ledHere, (here) => here.leading)
  return leading ? <Banner leading={leading} /> : null
}

function Banner({ leading }: { readonly leading: Leading }) {
  const { announcer } = useServices()
  const led = useStore(leading.led)
  const words = useWords(led)
  const banner = useRef<HTMLDivElement>(null)
  // What is on everybody's screen needs no words for long; the strip keeps the way there.
  useFleeting(led.kind === 'called' && led.notes ? led : undefined, banner, leading.dismiss)
  useEffect(() => {
    if (words && led.kind !== 'away') announcer.say(words)
  }, [announcer, led.kind, words])
  if (!words) return null
  const called = led.kind === 'called' || led.kind === 'offered'
  const Icon = called && !led.notes ? Megaphone : Eye
  return (
    <div ref={banner} className={styles.banner} data-kind={led.kind}>
      <Icon size={20} aria-hidden />
      <span className={styles.words}>{words}</span>
      <WaysOut led={led} leading={leading} />
    </div>
  )
}

function WaysOut({ led, leading }: { readonly led: Led; readonly leading: Leading }): ReactNode {
  const { t } = useTranslation()
  switch (led.kind) {
    case 'called':
      return (
        <>
          {led.before && (
            <Button look="quiet" icon={Undo2} onClick={leading.goBack}>
              {t('strip.led.back')}
            </Button>
          )}
          <IconButton icon={X} label={t('strip.led.stay')} onClick={leading.dismiss} />
        </>
      )
    case 'offered':
      return (
        <>
          <Button look="primary" icon={ArrowRight} onClick={leading.go}>
            {t('strip.led.go')}
          </Button>
          <IconButton icon={X} label={t('strip.led.later')} onClick={leading.dismiss} />
        </>
      )
    case 'guided':
      return (
        <Button look="quiet" onClick={leading.lookAway}>
          {t('strip.led.lookAway')}
        </Button>
      )
    case 'away':
      return (
        <Button look="quiet" onClick={leading.go}>
          {t('strip.led.followAgain')}
        </Button>
      )
    case 'shown':
      return <Release />
    case 'free':
      return null
  }
}

/** Lets everyone look where they want again; for those who may. */
function Release() {
  const { t } = useTranslation()
  const { me } = useServices()
  const ask = useAsk()
  if (me.role !== 'facilitator') return null
  return (
    <Button look="quiet" onClick={() => void ask('/session', { do: 'spotlight' })}>
      {t('lead.attention.release')}
    </Button>
  )
}

function useWords(led: Led): string | undefined {
  const { t } = useTranslation()
  const { me, session } = useServices()
  const who = useStore(session, ({ state }) => state.spotlight?.who)
  const shown = usePeople().find(({ id }) => id === who)
  switch (led.kind) {
    case 'free':
      return undefined
    case 'offered':
      if (led.notes) return t('strip.led.notesElsewhere')
      return t(led.step ? 'strip.led.stepElsewhere' : 'strip.led.calls')
    case 'called':
      return t(led.notes ? 'strip.led.notes' : 'strip.led.called')
    case 'guided':
      // Whoever leads knows that it is not them who is followed.
      return me.role === 'facilitator' && shown
        ? t('strip.led.guidedBy', { name: shown.name || t('presence.someone') })
        : t('strip.led.guided')
    default:
      return t(`strip.led.${led.kind}`)
  }
}
