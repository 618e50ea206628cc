import type { TemplateInfo } from '@palabre/shared/protocol'
import type { ReactNode } from 'react'
import { methodDrawings } from './method-drawings.tsx'
import styles from './template-picture.module.css'

interface TemplatePictureProps {
  readonly template: Pick<TemplateInfo, 'id' | 'group' | 'pages'>
}

/** A small drawing of what a template brings; one that we do not know shows the kind of its first page. */
export function TemplatePicture({ template: { id, group, pages } }: TemplatePictureProps) {
  return (
    <svg className={styles.picture} viewBox="0 0 160 90" aria-hidden="true">
      <rect width="160" height="90" rx="8" className={styles.sheet} />
      {group === 'sample' ? territory : (methodDrawings[id] ?? drawings[id] ?? byPage[pages[0] ?? 'free'])}
    </svg>
  )
}

const blank = (
  <g className={styles.pencil}>
    <path d="M58 58c8-16 12-22 16-20s-4 14 0 15 8-14 12-13-2 11 3 11 6-6 13-8" />
  </g>
)

const actorMap = (
  <>
    <g className={styles.links}>
      <path d="M44 30 80 46M80 46l38-18M80 46l-24 24M80 46l32 22" />
      <path d="M44 30l74-2" strokeDasharray="4 4" />
    </g>
    <rect x="68" y="36" width="24" height="20" rx="4" fill="#0072b2" />
    <circle cx="42" cy="30" r="11" fill="#c4472b" />
    <path d="m118 15 12 9-4.5 14h-15L106 24Z" fill="#5b4a9e" />
    <path d="m114 58 11 19h-22Z" fill="#00795c" />
    <path d="m54 59 11 11-11 11-11-11Z" fill="#b0477f" />
  </>
)

const territory = (
  <>
    <path className={styles.outline} d="M30 22c14-12 34-8 50-6s38-6 50 8 6 34-8 44-40 8-62 8-36-8-38-24 0-22 8-30Z" />
    {actorMap}
  </>
)

const notes = ['#f6d97a', '#f4b8a5', '#b9dcc4']

const needs = (
  <>
    {[20, 64, 108].map((x, column) => (
      <g key={x}>
        <rect x={x} y="14" width="34" height="6" rx="3" className={styles.heading} />
        {[28, 46, 64].slice(0, 3 - (column % 2)).map((y, row) => (
          <rect key={y} x={x} y={y} width="34" height="13" rx="2" fill={notes[(column + row) % notes.length]} />
        ))}
      </g>
    ))}
  </>
)

const commitments = (
  <>
    {[18, 42, 66].map((y, row) => (
      <g key={y}>
        <circle cx="30" cy={y + 4} r="7" fill={['#c4472b', '#0072b2', '#00795c'][row]} />
        <rect x="46" y={y - 2} width={[62, 48, 68][row]} height="5" rx="2.5" className={styles.heading} />
        <rect x="46" y={y + 6} width={[44, 60, 38][row]} height="5" rx="2.5" className={styles.faint} />
      </g>
    ))}
    <path className={styles.links} d="m122 46 4 4 8-9M122 70l4 4 8-9" />
  </>
)

const byPage: Readonly<Record<string, ReactNode>> = { 'actor-map': actorMap, needs, commitments, free: blank }

const drawings: Readonly<Record<string, ReactNode>> = {
  blank,
  'carte-des-acteurs': actorMap,
  'diagnostic-partage': needs,
  engagements: commitments,
}
