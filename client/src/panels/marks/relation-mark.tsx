import { isUnreal, type RelationDirection, type RelationState, type RelationType } from '@palabre/shared/model'
import { paintHex } from '@palabre/shared/scene'
import { useSceneTheme } from '../../styles/scene-theme.ts'

interface RelationMarkProps {
  readonly type?: RelationType
  readonly state?: RelationState | undefined
  readonly direction?: RelationDirection
}

/** A short line as the map draws relations: dashed while not real, red for a tension, its arrows. */
export function RelationMark({ type, state, direction = 'none' }: RelationMarkProps) {
  const theme = useSceneTheme()
  const colour = paintHex(type === 'tension' ? 'tension' : type === 'takes-part' ? 'accent' : 'line', theme)
  return (
    <svg width={32} height={14} viewBox="0 0 32 14" aria-hidden="true" fill="none" stroke={colour} strokeWidth={2}>
      {type === 'tension' ? (
        <path d="M2 7l4-4 5 8 5-8 5 8 5-8 4 4" strokeLinejoin="round" />
      ) : (
        <path d="M2 7H30" strokeDasharray={isUnreal(state) ? '5 3' : undefined} />
      )}
      {type === 'takes-part' && <circle cx={5} cy={7} r={3} fill={colour} />}
      {direction !== 'none' && <path d="M25 2.5 30 7l-5 4.5" />}
      {direction === 'both' && <path d="M7 2.5 2 7l5 4.5" />}
    </svg>
  )
}
