import type { ItemId } from '@palabre/shared/ids'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useHiding } from './use-hiding.ts'

interface HideButtonProps {
  readonly ids: readonly ItemId[]
  /** With its words beside it. */
  readonly worded?: boolean
}

/** Keeps items from view for now, or shows them again. Nothing for those who do not facilitate. */
export function HideButton({ ids, worded = false }: HideButtonProps) {
  const { t } = useTranslation()
  const { me } = useServices()
  const { hidden, hide } = useHiding()
  if (me.role !== 'facilitator') return null
  const away = ids.length > 0 && ids.every((id) => hidden.includes(id))
  const look = { icon: away ? Eye : EyeOff, onClick: () => void hide(ids, !away) }
  const words = t(away ? 'hidden.show' : 'hidden.hide')
  // What is hidden now is said in words: paleness alone is no mark.
  return worded || away ? <Button {...look}>{words}</Button> : <IconButton {...look} label={words} />
}
