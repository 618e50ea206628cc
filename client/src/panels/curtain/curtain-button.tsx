import { Blinds } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useCurtain } from './use-curtain.ts'

/** The same as an icon, at hand wherever one stands in the panel. */
export function CurtainKey() {
  const { t } = useTranslation()
  const { drawn, draw } = useCurtain()
  const keys = useShortcut('curtain')
  return (
    <IconButton
      icon={Blinds}
      look={drawn ? 'primary' : 'quiet'}
      label={t(drawn ? 'curtain.open' : 'curtain.draw')}
      shortcut={keys}
      onClick={() => void draw(!drawn)}
    />
  )
}

/** One tap, and nothing of the board is on anybody's screen; nothing is asked, since another tap undoes it. */
export function CurtainButton() {
  const { t } = useTranslation()
  const { drawn, draw } = useCurtain()
  const keys = useShortcut('curtain')
  return (
    <Button icon={Blinds} look={drawn ? 'primary' : 'plain'} wide title={keys} onClick={() => void draw(!drawn)}>
      {t(drawn ? 'curtain.open' : 'curtain.draw')}
    </Button>
  )
}
