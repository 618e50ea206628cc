import styles from './hero-picture.module.css'

/** Six families of actors around a table, what already links them and what is still wished for. */
export function HeroPicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 560 220" aria-hidden="true">
      <g className={styles.links}>
        <path d="M92 92C150 60 200 62 252 96M252 96c60-34 118-40 176-8M252 96c-20 38-44 62-84 82M252 96c30 50 64 70 118 80" />
        <path d="M428 88c30 26 44 44 58 70M168 178c-34-18-60-44-76-86" />
        <path className={styles.wished} d="M370 176c-60 22-130 26-202 2M92 92C180 6 340 6 428 88" />
      </g>
      <g className={styles.plate}>
        <ellipse cx="252" cy="96" rx="58" ry="34" />
        <circle cx="92" cy="92" r="40" />
        <circle cx="428" cy="88" r="40" />
        <circle cx="168" cy="178" r="32" />
        <circle cx="370" cy="176" r="36" />
        <circle cx="486" cy="160" r="28" />
      </g>
      <circle cx="92" cy="92" r="22" fill="#c4472b" />
      <rect x="228" y="82" width="48" height="28" rx="14" fill="#b8860b" />
      <rect x="408" y="68" width="40" height="40" rx="5" fill="#0072b2" />
      <path d="m168 160 18 18-18 18-18-18Z" fill="#b0477f" />
      <path d="m370 154 22 38h-44Z" fill="#00795c" />
      <path d="m486 143 17 12.5-6.5 20h-21l-6.5-20Z" fill="#5b4a9e" />
    </svg>
  )
}
