import { weighNeeds } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Outcome } from '@palabre/shared/session'
import { ListOrdered } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { offerUndo } from '../offer-undo.ts'
import { useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'

/** Writes what needs got in a vote by dots as their priority. Nothing where it was about anything else. */
export function ApplyPriorities({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const may = useMay('edit', 'need')
  const needs = outcomes.filter(({ item }) => editor.board.item(item as ItemId)?.kind === 'need')
  if (needs.length === 0) return null
  const apply = () => {
    const weights = new Map(needs.map(({ item, value }) => [item as ItemId, value]))
    if (editor.run('weigh-needs', weighNeeds, { weights }).ok)
      offerUndo(editor, t('ballots.priorities.done', { count: needs.length }), t('shortcut.undo'))
  }
  return (
    <Button icon={ListOrdered} disabled={!may} onClick={apply}>
      {t('ballots.priorities.button')}
    </Button>
  )
}
