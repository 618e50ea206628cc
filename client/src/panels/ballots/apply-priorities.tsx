import { weighNeeds } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import type { Outcome } from '@palabre/shared/session'
import { CircleCheckBig, ListOrdered } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { offerUndo } from '../offer-undo.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import styles from './results.module.css'

/**
 * Writes what needs got in a vote by dots as their priority. Nothing where it was about anything else; said where it
 * is so already.
 */
export function ApplyPriorities({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const may = useMay('edit', 'need')
  const needs = outcomes.filter(({ item }) => editor.board.item(item as ItemId)?.kind === 'need')
  const done = useBoard(({ items }) => needs.every(({ item, value }) => hasPriority(items.get(item as ItemId), value)))
  if (needs.length === 0) return null
  const apply = () => {
    const weights = new Map(needs.map(({ item, value }) => [item as ItemId, value]))
    if (editor.run('weigh-needs', weighNeeds, { weights }).ok)
      offerUndo(editor, t('ballots.priorities.done', { count: needs.length }), t('shortcut.undo'))
  }
  if (done)
    return (
      <p className={styles.same} role="status">
        <CircleCheckBig size={20} aria-hidden /> {t('ballots.priorities.are')}
      </p>
    )
  return (
    <Button icon={ListOrdered} disabled={!may} onClick={apply}>
      {t('ballots.priorities.button')}
    </Button>
  )
}

function hasPriority(item: Item | undefined, priority: number): boolean {
  return item?.kind === 'need' && item.priority === priority
}
