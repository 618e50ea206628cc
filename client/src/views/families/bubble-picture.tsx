import { type FamilyMap, weightOf } from '@palabre/shared/findings'
import type { Family } from '@palabre/shared/model'
import { familyMark, paintHex } from '@palabre/shared/scene'
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { svgPath } from '../../panels/marks/svg-path.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { useSceneTheme } from '../../styles/scene-theme.ts'
import { bubbleLayout, type PlacedBubble, type PlacedLink } from './bubble-layout.ts'
import styles from './families.module.css'
import { bubbleWords, linkWords, nameLines } from './family-words.ts'

interface BubblePictureProps {
  readonly map: FamilyMap
  readonly familyAt: (code: string) => Family
  /** The key of what is chosen: a code, or two with a space between. */
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
}

/** Units of a picture, and letters in a line of words. */
const rooms = {
  wide: { width: 900, height: 560, letters: 22 },
  narrow: { width: 390, height: 560, letters: 13 },
} as const

/** Families as bubbles and what joins them as lines; each can be pressed, or reached with Tab. */
export function BubblePicture({ map, familyAt, chosen, onChoose }: BubblePictureProps) {
  const { t } = useTranslation()
  const room = rooms[useNarrow() ? 'narrow' : 'wide']
  const layout = useMemo(() => bubbleLayout(map, room), [map, room])
  const press = (key: string) => ({
    role: 'button',
    tabIndex: 0,
    'aria-pressed': key === chosen,
    onClick: () => onChoose(key),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onChoose(key)
    },
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons that are drawn
    <svg
      className={styles.picture}
      viewBox={`0 0 ${room.width} ${room.height}`}
      role="group"
      aria-label={t('families.view.picture')}
    >
      {layout.links.map((placed) => {
        const key = placed.link.families.join(' ')
        return (
          <g key={key} className={styles.link} aria-label={linkWords(placed.link, familyAt, t)} {...press(key)}>
            <Line placed={placed} />
          </g>
        )
      })}
      {layout.bubbles.map((placed) => {
        const bubble = map.bubbles.find(({ family }) => family.code === placed.code)
        return (
          bubble && (
            <g key={placed.code} className={styles.bubble} aria-label={bubbleWords(bubble, t)} {...press(placed.code)}>
              <Bubble
                placed={placed}
                family={bubble.family}
                actors={bubble.actors.length}
                inside={weightOf(bubble)}
                letters={room.letters}
              />
            </g>
          )
        )
      })}
      {layout.links.map(({ link, number: { x, y } }) => (
        <g key={link.families.join(' ')} className={styles.number} aria-hidden>
          <circle cx={x} cy={y} r={12} />
          <text x={x} y={y + 5}>
            {weightOf(link)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Line({ placed: { start, control, end, width } }: { readonly placed: PlacedLink }) {
  const path = `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`
  return (
    <>
      <path className={styles.reach} d={path} />
      <path className={styles.halo} d={path} strokeWidth={width + 6} />
      <path className={styles.line} d={path} strokeWidth={width} />
    </>
  )
}

interface BubbleProps {
  readonly placed: PlacedBubble
  readonly family: Family
  readonly actors: number
  readonly inside: number
  readonly letters: number
}

/** The family's colour, shape and word, and how many actors it has; a broad edge where some are joined to each other. */
function Bubble({ placed: { centre, radius, wordsAbove }, family, actors, inside, letters }: BubbleProps) {
  const { t } = useTranslation()
  const theme = useSceneTheme()
  const strong = paintHex(`strong-${family.colour}`, theme)
  const mark = familyMark(family.shape, { x: centre.x, y: centre.y - radius * 0.42 }, radius * 0.5)
  const lines = nameLines(familyWord(family, t), letters)
  const firstLine = wordsAbove ? -radius - 10 - (lines.length - 1) * 16 : radius + 20
  return (
    <>
      <circle className={styles.ring} cx={centre.x} cy={centre.y} r={radius + 5} />
      <circle
        cx={centre.x}
        cy={centre.y}
        r={radius}
        fill={paintHex(`tint-${family.colour}`, theme)}
        stroke={strong}
        strokeWidth={inside > 0 ? 4 : 2}
      />
      <path d={svgPath(mark)} fill={strong} />
      {/* In the order of the bubble's name, for people who call things by what they read. */}
      <text className={styles.family} x={centre.x} y={centre.y + firstLine}>
        {lines.map((line, index) => (
          <tspan key={line} x={centre.x} dy={index === 0 ? 0 : 16}>
            {`${line} `}
          </tspan>
        ))}
      </text>
      <text className={styles.actors} x={centre.x} y={centre.y + radius * 0.5} fontSize={Math.max(18, radius * 0.62)}>
        {actors}
      </text>
    </>
  )
}
