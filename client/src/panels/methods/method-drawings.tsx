import type { ReactNode } from 'react'
import styles from './template-picture.module.css'

const paper = { yellow: '#f6d97a', coral: '#f4b8a5', green: '#b9dcc4', blue: '#b7d3ea' } as const

function Notes({ at, fill }: { readonly at: readonly (readonly [number, number])[]; readonly fill: string }) {
  return at.map(([x, y]) => <rect key={`${x},${y}`} x={x} y={y} width="22" height="15" rx="2" fill={fill} />)
}

/** What each method looks like, in a few strokes; methods of the host show the kind of their first page. */
export const methodDrawings: Readonly<Record<string, ReactNode>> = {
  'arbre-de-vie': (
    <>
      <path className={styles.trunk} d="M80 78V48M80 78c-8 2-16 2-24 6M80 78c8 2 16 2 24 6M80 56 62 42M80 52l18-14" />
      <circle cx="80" cy="26" r="16" fill={paper.green} />
      <circle cx="58" cy="36" r="12" fill={paper.green} />
      <circle cx="102" cy="34" r="13" fill={paper.green} />
      <circle cx="74" cy="24" r="3.5" fill="#c4472b" />
      <circle cx="98" cy="34" r="3.5" fill="#c4472b" />
    </>
  ),
  'arbre-a-problemes': (
    <>
      <path className={styles.links} d="M80 40 44 26M80 40l36-14M80 50 44 66M80 50l36 16" />
      <rect x="56" y="37" width="48" height="16" rx="3" fill={paper.yellow} />
      <Notes
        at={[
          [32, 12],
          [106, 12],
        ]}
        fill={paper.coral}
      />
      <Notes
        at={[
          [32, 62],
          [106, 62],
        ]}
        fill={paper.blue}
      />
    </>
  ),
  metaplan: (
    <>
      <Notes
        at={[
          [22, 20],
          [48, 20],
          [22, 38],
        ]}
        fill={paper.yellow}
      />
      <Notes
        at={[
          [90, 14],
          [116, 14],
        ]}
        fill={paper.coral}
      />
      <Notes
        at={[
          [84, 48],
          [110, 48],
          [84, 66],
          [110, 66],
        ]}
        fill={paper.green}
      />
    </>
  ),
  venn: (
    <g className={styles.links}>
      <circle cx="66" cy="46" r="28" fill={paper.blue} fillOpacity="0.7" />
      <circle cx="100" cy="42" r="20" fill={paper.yellow} fillOpacity="0.7" />
      <circle cx="92" cy="66" r="12" fill={paper.coral} fillOpacity="0.8" />
    </g>
  ),
  'pouvoir-interet': (
    <>
      <path className={styles.links} d="M34 12v64h94M81 12v64M34 44h94" />
      <circle cx="104" cy="28" r="7" fill="#0072b2" />
      <circle cx="58" cy="30" r="7" fill="#c4472b" />
      <circle cx="112" cy="60" r="7" fill="#00795c" />
    </>
  ),
  afom: (
    <>
      <rect x="36" y="12" width="42" height="31" rx="3" fill={paper.green} />
      <rect x="82" y="12" width="42" height="31" rx="3" fill={paper.coral} />
      <rect x="36" y="47" width="42" height="31" rx="3" fill={paper.blue} />
      <rect x="82" y="47" width="42" height="31" rx="3" fill={paper.yellow} />
    </>
  ),
  'marche-exploratoire': (
    <>
      <path className={styles.links} d="M26 68c20-4 18-30 40-32s20 24 40 18 12-30 30-34" strokeDasharray="5 4" />
      {[
        [26, 68],
        [66, 36],
        [106, 54],
        [136, 20],
      ].map(([x, y], index) => (
        <circle key={x} cx={x} cy={y} r="8" fill={['#c4472b', '#0072b2', '#00795c', '#b8860b'][index]} />
      ))}
    </>
  ),
  'calendrier-saisonnier': (
    <>
      <path className={styles.links} d="M24 24h112M24 44h112M24 64h112" />
      <rect x="34" y="17" width="36" height="14" rx="3" fill={paper.green} />
      <rect x="62" y="37" width="46" height="14" rx="3" fill={paper.yellow} />
      <rect x="96" y="57" width="34" height="14" rx="3" fill={paper.blue} />
    </>
  ),
  classement: (
    <>
      {[112, 86, 64, 40].map((width, row) => (
        <rect key={width} x="24" y={14 + row * 17} width={width} height="11" rx="3" fill={Object.values(paper)[row]} />
      ))}
    </>
  ),
  'comparaison-par-paires': (
    <>
      <path className={styles.links} d="M74 45h12m-4-5 5 5-5 5" />
      <rect x="30" y="30" width="40" height="30" rx="4" fill={paper.yellow} />
      <rect x="92" y="30" width="40" height="30" rx="4" fill={paper.blue} />
    </>
  ),
  'world-cafe': (
    <>
      {[
        [44, 32],
        [112, 30],
        [80, 64],
      ].map(([x = 0, y = 0]) => (
        <g key={x}>
          <circle cx={x} cy={y} r="13" fill={paper.yellow} />
          {[0, 1, 2, 3].map((seat) => (
            <circle
              key={seat}
              cx={x + 19 * Math.cos((seat * Math.PI) / 2 + 0.8)}
              cy={y + 19 * Math.sin((seat * Math.PI) / 2 + 0.8)}
              r="4"
              fill="#5b4a9e"
            />
          ))}
        </g>
      ))}
    </>
  ),
  photovoice: (
    <>
      <rect x="42" y="14" width="76" height="48" rx="4" fill={paper.blue} />
      <path d="m46 58 22-22 14 14 12-12 20 20Z" fill={paper.green} />
      <circle cx="100" cy="28" r="6" fill={paper.yellow} />
      <rect x="42" y="68" width="60" height="5" rx="2.5" className={styles.heading} />
    </>
  ),
  'net-map': (
    <>
      <path className={styles.links} d="M44 60 80 40l36 22" />
      {[
        [44, 60, 2],
        [80, 40, 4],
        [116, 62, 1],
      ].map(([x = 0, y = 0, tower = 0]) => (
        <g key={x}>
          {[0, 1, 2, 3].slice(0, tower).map((floor) => (
            <rect key={floor} x={x - 8} y={y - 8 - floor * 7} width="16" height="6" rx="2" fill="#b8860b" />
          ))}
          <ellipse cx={x} cy={y + 4} rx="14" ry="7" fill="#0072b2" />
        </g>
      ))}
    </>
  ),
  'diagnostic-par-le-bas': (
    <>
      <path className={styles.outline} d="M30 20c18-10 80-12 98 0s2 50-10 56-72 4-86-2-14-46-2-54Z" />
      <path className={styles.links} d="M52 34l30 10 28-14M82 44l-14 22" />
      <circle cx="52" cy="34" r="8" fill="#b8860b" />
      <rect x="74" y="37" width="16" height="14" rx="3" fill="#0072b2" />
      <path d="m110 20 9 16h-18Z" fill="#00795c" />
      <path d="m68 58 9 9-9 9-9-9Z" fill="#b0477f" />
    </>
  ),
}
