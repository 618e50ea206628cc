import { type Link, rolesBetween } from '@palabre/shared/model'
import { ArrowDownUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, SelectField } from '../../components/index.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { sameList, useBoard, useEditor } from '../use-editor.ts'
import { mayEnd, rolesOfLink } from './link-ends.ts'
import { useLinkActions } from './use-link-actions.ts'

/** What a link says, and between which two items of the board. */
export function LinkFields({ link, disabled }: { readonly link: Link; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { board } = useEditor()
  const { change } = useLinkActions()
  const roles = useBoard(() => rolesOfLink(board, link), sameList)
  const [from, to] = [board.item(link.from)?.kind, board.item(link.to)?.kind]
  const turns = from !== undefined && to !== undefined && rolesBetween(to, from).includes(link.role)
  return (
    <>
      <ItemCombobox
        label={t('field.from')}
        value={link.from}
        placeholder={t('links.chooseItem')}
        accepts={mayEnd(board, link, 'from')}
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
        accepts={mayEnd(board, link, 'to')}
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
