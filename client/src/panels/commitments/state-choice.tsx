import { type Commitment, type CommitmentState, restsOnFile } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { useServices } from '../services.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { usePromise, usePromiseActions } from './use-promises.ts'

type Followed = Exclude<CommitmentState, 'confirmed'>
const followed: readonly Followed[] = ['proposed', 'ongoing', 'kept', 'released']

interface StateChoiceProps {
  readonly label: string
  readonly commitment: Commitment
  readonly className: string
  readonly disabled: boolean
  readonly id?: string
  readonly onMoved?: () => void
}

/**
 * Where a commitment stands, to be said by the group. Confirmed is not on offer, since only who commits says that; one
 * that was confirmed goes back to it when it is neither under way, kept nor released any more.
 */
export function StateChoice({ label, commitment, className, disabled, id, onMoved }: StateChoiceProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { follow, release } = usePromiseActions()
  const { standing, confirmation, mine } = usePromise(commitment)
  const first =
    confirmation && !confirmation.released ? (standing === 'to-confirm-again' ? standing : 'confirmed') : 'proposed'
  const words = (state: Followed) => t(`standing.${state === 'proposed' ? first : state}`)
  const fromFile = restsOnFile(commitment, confirmation) ? ` (${t('standing.fromFile')})` : ''
  const choose = (state: Followed) => {
    const name = itemName(commitment, around, t)
    onMoved?.()
    if (state === 'released' && mine.length > 0) void release(commitment.id)
    else if (follow({ ids: [commitment.id], state }))
      announcer.say(t('commitment.movedTo', { name, state: words(state) }))
  }
  const value = followed.find((state) => state === standing) ?? 'proposed'
  return (
    <select
      id={id}
      className={className}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const state = followed.find((each) => each === event.target.value)
        if (state) choose(state)
      }}
    >
      {followed.map((state) => (
        <option key={state} value={state}>
          {state === value ? words(state) + fromFile : words(state)}
        </option>
      ))}
    </select>
  )
}
