import { resizeItems } from '@palabre/shared/commands'
import type { Geo } from '@palabre/shared/geometry'
import type { PlacedItem } from '@palabre/shared/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/index.ts'
import { useEditor } from '../use-editor.ts'
import styles from './inspector.module.css'

const range = { min: 20, max: 20_000, step: 20 } as const

type Side = 'width' | 'height'

interface SizeFieldsProps {
  readonly item: PlacedItem
  /** Both sides grow together. */
  readonly keepRatio?: boolean
  readonly disabled: boolean
}

/** Width and height by number: what handles do with a drag. The middle stays where it is. */
export function SizeFields({ item, keepRatio = false, disabled }: SizeFieldsProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  /** What is being typed: half a number is not yet a size. */
  const [typing, setTyping] = useState<{ readonly side: Side; readonly text: string }>()
  const [x, y, width, height, rotation] = item.geo
  const resize = (typed: string, side: Side) => {
    setTyping({ side, text: typed })
    const value = Math.round(Number(typed))
    if (!(value >= range.min && value <= range.max)) return
    const scale = value / (side === 'width' ? width : height)
    const nextWidth = side === 'width' || keepRatio ? width * scale : width
    const nextHeight = side === 'height' || keepRatio ? height * scale : height
    const geo: Geo = [x + (width - nextWidth) / 2, y + (height - nextHeight) / 2, nextWidth, nextHeight, rotation]
    editor.run('resize-items', resizeItems, { places: [[item.id, geo]] }, { mergeWith: `size:${item.id}` })
  }
  return (
    <div className={styles.pair}>
      {(['width', 'height'] as const).map((side) => (
        <TextField
          key={side}
          label={t(`field.${side}`)}
          type="number"
          {...range}
          value={typing?.side === side ? typing.text : Math.round(side === 'width' ? width : height)}
          disabled={disabled}
          onChange={(event) => resize(event.target.value, side)}
          onBlur={() => setTyping(undefined)}
        />
      ))}
    </div>
  )
}
