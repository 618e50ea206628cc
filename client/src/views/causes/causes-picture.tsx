import type { CausalGraph } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './causes.module.css'
import type { Arrow, PictureLayout } from './picture-layout.ts'

interface CausesPictureProps {
  readonly graph: CausalGraph
  readonly layout: PictureLayout
  readonly upright: boolean
  /** Links to bring out; none: all look alike. */
  readonly lit: ReadonlySet<ItemId> | undefined
}

/** Findings as cards and links as arrows with their sign. What it shows is told in words beside it. */
export function CausesPicture({ graph, layout, upright, lit }: CausesPictureProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { width, height, centres, arrows } = layout
  const touched = new Set(lit && graph.causes.filter(({ id }) => lit.has(id)).flatMap(({ from, to }) => [from, to]))
  const roots = new Set(graph.roots.map(({ id }) => id))
  const ends = new Set(graph.ends.map(({ id }) => id))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section className={styles.scroller} tabIndex={0} aria-label={t('causes.picture')}>
      <p className={styles.legend} aria-hidden>
        <span className={styles.causes}>+ {t('linkRole.causes')}</span>
        <span className={styles.eases}>− {t('linkRole.eases')}</span>
      </p>
      <div
        className={styles.picture}
        style={{ width, height }}
        role="img"
        aria-label={t('causes.pictureSays', { findings: graph.findings.length, links: graph.causes.length })}
      >
        <svg className={styles.arrows} width={width} height={height} aria-hidden="true">
          {arrows.map((arrow) => (
            <ArrowMark
              key={arrow.cause.id}
              arrow={arrow}
              upright={upright}
              faint={lit !== undefined && !lit.has(arrow.cause.id)}
            />
          ))}
        </svg>
        {graph.findings.map((item) => {
          const centre = centres.get(item.id)
          if (!centre) return null
          const role = roots.has(item.id)
            ? t('causes.root')
            : ends.has(item.id)
              ? t('causes.end')
              : t(`kind.${item.kind}`)
          return (
            <div
              key={item.id}
              className={styles.card}
              data-upright={upright || undefined}
              data-role={roots.has(item.id) ? 'root' : ends.has(item.id) ? 'end' : undefined}
              data-faint={(lit !== undefined && !touched.has(item.id)) || undefined}
              style={{ left: centre.x, top: centre.y }}
              title={itemName(item, around, t)}
              aria-hidden
            >
              <span className={styles.cardRole}>{role}</span>
              <span className={styles.cardWords}>{itemName(item, around, t)}</span>
            </div>
          )
        })}
      </div>
    </section>
  )
}

const headHalf = 6
const headLength = 11
const badgeRadius = 11

interface ArrowMarkProps {
  readonly arrow: Arrow
  readonly upright: boolean
  readonly faint: boolean
}

/** A line with a head and a sign: whole and « + » for what brings about, dashed and « − » for what soothes. */
function ArrowMark({ arrow: { cause, path, tip, way, middle }, upright, faint }: ArrowMarkProps) {
  const eases = cause.role === 'eases'
  const back = way * headLength
  const base = upright ? { x: tip.x, y: tip.y - back } : { x: tip.x - back, y: tip.y }
  const sides = upright
    ? [`${base.x - headHalf},${base.y}`, `${base.x + headHalf},${base.y}`]
    : [`${base.x},${base.y - headHalf}`, `${base.x},${base.y + headHalf}`]
  return (
    <g className={eases ? styles.eases : styles.causes} data-faint={faint || undefined}>
      <path d={path} className={styles.line} />
      <polygon points={[`${tip.x},${tip.y}`, ...sides].join(' ')} className={styles.head} />
      <circle cx={middle.x} cy={middle.y} r={badgeRadius} className={styles.badge} />
      <path
        className={styles.sign}
        d={`M${middle.x - 5},${middle.y}h10${eases ? '' : `M${middle.x},${middle.y - 5}v10`}`}
      />
    </g>
  )
}
