import type { LinkRole } from '@palabre/shared/model'
import { linkLook, paintHex } from '@palabre/shared/scene'
import { useSceneTheme } from '../../styles/scene-theme.ts'
import { svgPath } from './svg-path.ts'

const middle = { x: 14, y: 8 }

/** A short arrow as the page draws links of a role, with its sign. */
export function LinkMark({ role }: { readonly role: LinkRole }) {
  const theme = useSceneTheme()
  const { paint, dash, sign } = linkLook(role, middle, 3)
  const colour = paintHex(paint, theme)
  return (
    <svg width={34} height={16} viewBox="0 0 34 16" aria-hidden="true" fill="none" stroke={colour} strokeWidth={1.75}>
      <path d="M1 8H28" strokeDasharray={dash?.map((length) => length * 0.6).join(' ')} />
      <path d="M27 4.5 33 8l-6 3.5Z" fill={colour} strokeWidth={0} />
      {sign && <circle cx={middle.x} cy={middle.y} r={6} fill={paintHex('surface', theme)} strokeWidth={1.5} />}
      {sign && <path d={svgPath(sign)} stroke={paintHex('ink', theme)} strokeLinecap="round" />}
    </svg>
  )
}
