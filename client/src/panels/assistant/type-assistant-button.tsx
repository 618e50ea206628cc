import type { Relation } from '@palabre/shared/model'
import { MessageCircleQuestion } from 'lucide-react'
import { lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Later } from '../../components/index.ts'

const TypeAssistant = lazy(async () => ({ default: (await import('./type-assistant.tsx')).TypeAssistant }))

interface TypeAssistantButtonProps {
  readonly relation: Relation
  readonly disabled: boolean
  /** What the button is about, where it has no word of its own, as in a table. */
  readonly about?: string
}

/** Opens three questions that help a group to name a relation; for a part in an action there is nothing to ask. */
export function TypeAssistantButton({ relation, disabled, about }: TypeAssistantButtonProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (relation.type === 'takes-part') return null
  const look = { icon: MessageCircleQuestion, disabled, onClick: () => setOpen(true) }
  return (
    <>
      {about === undefined ? (
        <Button {...look}>{t('assistant.open')}</Button>
      ) : (
        <IconButton {...look} label={t('list.fieldOf', { field: t('assistant.open'), name: about })} />
      )}
      <Later>{open && <TypeAssistant relation={relation} onClose={() => setOpen(false)} />}</Later>
    </>
  )
}
