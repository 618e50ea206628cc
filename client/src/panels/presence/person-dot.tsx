import { UserRound } from 'lucide-react'
import { initials } from './people.ts'
import styles from './presence.module.css'

interface PersonDotProps {
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
}

/** A person as a dot of their colour with their initials; their name stands beside it or in its label. Without a name, a figure. */
export function PersonDot({ name, colour }: PersonDotProps) {
  return (
    <span className={styles.dot} style={{ backgroundColor: colour, color: inkOn(colour) }} aria-hidden="true">
      {name === '' ? <UserRound size={16} /> : initials(name)}
    </span>
  )
}

/** Black or white, whichever reads better (WCAG relative luminance, crossing at 0.179). */
function inkOn(hex: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff'
}
