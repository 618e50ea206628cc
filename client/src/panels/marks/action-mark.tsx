import { paintHex } from '@palabre/shared/scene'
import { useSceneTheme } from '../../styles/scene-theme.ts'

/** A small pill with its disc, as the map draws actions. */
export function ActionMark() {
  const colour = paintHex('accent', useSceneTheme())
  return (
    <svg width={32} height={16} viewBox="0 0 32 16" aria-hidden="true" fill="none" stroke={colour} strokeWidth={2}>
      <rect x={1} y={1} width={30} height={14} rx={7} />
      <circle cx={8} cy={8} r={3.5} fill={colour} />
    </svg>
  )
}
