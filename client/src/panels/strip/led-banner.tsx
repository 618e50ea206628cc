import { ArrowRight, Eye, Megaphone, Undo2, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, IconButton } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import type { Leading, Led } from './leading.ts'
import styles from './led.module.css'
import { ledHere } from './led-here.ts'

/** Says that this screen was led somewhere, or is being led, and gives the way out. Nothing while it is free. */
export function LedBanner() {
  const leading = useStore(ledHere, (here) => here.leading)
  return leading ? <Banner leading={leading} /> : null
}

function Banner({ leading }: { readonly leading: Leading }) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const led = useStore(leading.led)
  const words = wordsOf(led)
  useEffect(() => {
    if (words && led.kind !== 'away') announcer.say(t(`strip.led.${words}`))
  }, [announcer, led.kind, words, t])
  if (!words) return null
  const Icon = led.kind === 'called' || led.kind === 'offered' ? Megaphone : Eye
  return (
    <div className={styles.banner} data-kind={led.kind}>
      <Icon size={20} aria-hidden />
      <span className={styles.words}>{t(`strip.led.${words}`)}</span>
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

function wordsOf(led: Led): 'called' | 'calls' | 'stepElsewhere' | 'guided' | 'away' | 'shown' | undefined {
  switch (led.kind) {
    case 'free':
      return undefined
    case 'offered':
      return led.step ? 'stepElsewhere' : 'calls'
    default:
      return led.kind
  }
}
