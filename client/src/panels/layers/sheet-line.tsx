import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import styles from './layers.module.css'

interface SheetLineProps {
  readonly name: string
  /** Before the name: a mark, or a choice. */
  readonly before?: ReactNode
  readonly count: number
  /** A word on its state, such as frozen. */
  readonly note?: string | undefined
  readonly shown: boolean
  readonly opacity: number
  readonly onShow: (shown: boolean) => void
  readonly onFade: (opacity: number) => void
  /** Beside the eye: what else one may do. */
  readonly actions?: ReactNode
  /** Under the line: a form or a question. */
  readonly children?: ReactNode
}

/** One sheet: whether it is shown, how strongly, and how much lies on it. */
export function SheetLine(props: SheetLineProps) {
  const { name, before, count, note, shown, opacity, onShow, onFade, actions, children } = props
  const { t } = useTranslation()
  const percent = Math.round(opacity * 100)
  return (
    <li className={styles.line} data-hidden={!shown || undefined}>
      <div className={styles.head}>
        {before}
        <span className={styles.name}>
          {name}
          {note && <span className={styles.state}>{note}</span>}
        </span>
        <span className={styles.count}>{t('sheets.count', { count })}</span>
        <IconButton
          icon={shown ? Eye : EyeOff}
          label={t(shown ? 'sheets.hide' : 'sheets.show', { name })}
          pressed={shown}
          tooltip={false}
          onClick={() => onShow(!shown)}
        />
        {actions}
      </div>
      <input
        className={styles.slider}
        type="range"
        min={5}
        max={100}
        step={5}
        value={percent}
        disabled={!shown}
        aria-label={t('sheets.opacity', { name })}
        aria-valuetext={`${percent} %`}
        onChange={(event) => onFade(Number(event.target.value) / 100)}
      />
      {children}
    </li>
  )
}
