import type { Representation } from '@palabre/shared/session'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import styles from './claims.module.css'
import { useNameOfPerson, usePromiseActions, useSessionPart } from './use-promises.ts'

interface ClaimsDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What wants an answer comes first. */
const ranks = { claimed: 0, valid: 1, refused: 2 } as const

/** For facilitators: who says they represent whom, to be answered yes or no. */
export function ClaimsDialog({ open, onOpenChange }: ClaimsDialogProps) {
  const { t } = useTranslation()
  const represents = useSessionPart((session) => session.represents)
  const sorted = [...represents].sort((a, b) => ranks[a.state] - ranks[b.state] || a.at - b.at)
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('represents.title')} description={t('represents.explain')}>
      {sorted.length === 0 ? (
        <p>{t('represents.none')}</p>
      ) : (
        <ul className={styles.claims}>
          {sorted.map((claim) => (
            <Claim key={`${claim.participant}:${claim.actor}`} claim={claim} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

const sentences = { claimed: 'says', valid: 'sentence', refused: 'refusedSentence' } as const

function Claim({ claim }: { readonly claim: Representation }) {
  const { t } = useTranslation()
  const nameOf = useNameOfPerson()
  const { settle } = usePromiseActions()
  const about = { name: nameOf(claim.participant) || '…', actor: nameOf(claim.actor) || t('describe.gone') }
  return (
    <li className={styles.claim}>
      <p>{t(`represents.${sentences[claim.state]}`, about)}</p>
      <div className={styles.answers}>
        {claim.state !== 'valid' && (
          <Button icon={Check} aria-label={t('represents.acceptOf', about)} onClick={() => void settle(claim, true)}>
            {t('represents.accept')}
          </Button>
        )}
        {claim.state !== 'refused' && (
          <Button
            look="quiet"
            icon={X}
            aria-label={t('represents.refuseOf', about)}
            onClick={() => void settle(claim, false)}
          >
            {t('represents.refuse')}
          </Button>
        )}
      </div>
    </li>
  )
}
