import { type Item, isConnector, type Link, linkRoles, rolesBetween } from '@palabre/shared/model'
import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, SelectField } from '../../components/index.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { useBoard } from '../use-editor.ts'
import { useLinkActions } from './use-link-actions.ts'

/** What a link says, and between which two items of the board. */
export function LinkFields({ link, disabled }: { readonly link: Link; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { change } = useLinkActions()
  const from = useBoard((board) => board.items.get(link.from)?.kind)
  const to = useBoard((board) => board.items.get(link.to)?.kind)
  const fitting = from && to ? rolesBetween(from, to) : []
  // A role that came from elsewhere stays on offer while it is the one.
  const roles = linkRoles.filter((role) => role === link.role || fitting.includes(role))
  const turns = from !== undefined && to !== undefined && rolesBetween(to, from).includes(link.role)
  return (
    <>
      <ItemCombobox
        label={t('field.from')}
        value={link.from}
        placeholder={t('links.chooseItem')}
        accepts={(item) => endFits(item, link.role, to, 'from') && item.id !== link.to}
        disabled={disabled}
        onChange={(next) => next && change([link.id], { from: next })}
      />
      <SelectField
        label={t('links.role')}
        value={link.role}
        options={roles.map((value) => ({ value, label: t(`linkRole.${value}`) }))}
        disabled={disabled}
        onChange={(role) => role && change([link.id], { role })}
      />
      <ItemCombobox
        label={t('field.to')}
        value={link.to}
        placeholder={t('links.chooseItem')}
        accepts={(item) => endFits(item, link.role, from, 'to') && item.id !== link.from}
        disabled={disabled}
        onChange={(next) => next && change([link.id], { to: next })}
      />
      {turns && (
        <Button
          look="quiet"
          icon={ArrowDownUp}
          disabled={disabled}
          onClick={() => change([link.id], { from: link.to, to: link.from })}
        >
          {t('inspector.swapEnds')}
        </Button>
      )}
    </>
  )
}

function endFits(item: Item, role: Link['role'], other: Item['kind'] | undefined, end: 'from' | 'to'): boolean {
  if (isConnector(item) || !other) return false
  return (end === 'from' ? rolesBetween(item.kind, other) : rolesBetween(other, item.kind)).includes(role)
}
