import type { Family } from '@palabre/shared/model'
import { familyMark, paintHex } from '@palabre/shared/scene'
import { useSceneTheme } from '../../styles/scene-theme.ts'
import { svgPath } from './svg-path.ts'

/** The shape and colour of a family, as the map draws it. The word stands beside it: never alone. */
export function FamilyMark({ family, size = 18 }: { readonly family: Family; readonly size?: number }) {
  const theme = useSceneTheme()
  const middle = { x: size / 2, y: size / 2 }
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path
        d={svgPath(familyMark(family.shape, middle, size * 0.84))}
        fill={paintHex(`strong-${family.colour}`, theme)}
        stroke="currentColor"
        strokeWidth={0.75}
      />
    </svg>
  )
}
