import { ArrowLeft, ArrowRight, Check, ChevronDown, ChevronUp, X } from 'lucide-react'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useNarrow } from '../use-media.ts'
import { GoalsPass } from './goals-pass.tsx'
import { InfluencePass } from './influence-pass.tsx'
import { LinksPass } from './links-pass.tsx'
import styles from './net-map.module.css'
import { WhoPass } from './who-pass.tsx'

/** The passes of Net-Map (Schiffer, 2007), in their order. */
const passes = [
  { name: 'who', Part: WhoPass },
  { name: 'links', Part: LinksPass },
  { name: 'influence', Part: InfluencePass },
  { name: 'goals', Part: GoalsPass },
] as const satisfies readonly { readonly name: string; readonly Part: ComponentType }[]

/** A map made in four passes: each with its instruction and what it takes, beside the map or from below it. */
export function NetMap({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [step, setStep] = useState(0)
  const [folded, setFolded] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader starts each pass at its title.
  useEffect(() => heading.current?.focus(), [step])
  const { name, Part } = passes[step] ?? passes[0]
  const last = step === passes.length - 1
  return (
    <aside className={styles.guide} aria-label={t('netMap.open')}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <p className={styles.soft}>{t('netMap.title')}</p>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {t('netMap.pass', { step: step + 1, total: passes.length, name: t(`netMap.${name}.name`) })}
          </h2>
        </div>
        {narrow && (
          <IconButton
            icon={folded ? ChevronUp : ChevronDown}
            label={t(folded ? 'inspector.edit' : 'inspector.collapse')}
            aria-expanded={!folded}
            onClick={() => setFolded(!folded)}
          />
        )}
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </header>
      {!(narrow && folded) && (
        <>
          <div className={styles.body}>
            <p>{t(`netMap.${name}.help`)}</p>
            <Part key={name} />
          </div>
          <footer className={styles.footer}>
            <Button look="quiet" icon={ArrowLeft} resting={step === 0} onClick={() => setStep(step - 1)}>
              {t('netMap.back')}
            </Button>
            <Button look="primary" icon={last ? Check : ArrowRight} onClick={last ? onClose : () => setStep(step + 1)}>
              {t(last ? 'netMap.done' : 'netMap.next')}
            </Button>
          </footer>
        </>
      )}
    </aside>
  )
}
