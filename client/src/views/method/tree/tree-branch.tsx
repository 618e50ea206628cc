import type { TreeNode } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { PlacedItem } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { firstWords, itemName } from '../../../a11y/describe-item.ts'
import { SelectField } from '../../../components/index.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { useSurroundings } from '../../../panels/use-surroundings.ts'
import { AddWords } from '../add-words.tsx'
import { MethodCard } from '../cards.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { newCardColour } from './tree-looks.ts'

/** What all cards of an outline share. */
export interface Branching {
  readonly cards: readonly PlacedItem[]
  readonly open: ItemId | undefined
  /** The card that was just made: it gets the focus. */
  readonly focused: ItemId | undefined
  /** What cards of solutions were called among problems. */
  readonly originals: ReadonlyMap<ItemId, string>
  readonly isSolution: boolean
  readonly onToggle: (id: ItemId) => void
  readonly onMade: (id: ItemId) => void
}

interface BranchesProps {
  readonly nodes: readonly TreeNode[]
  readonly parent: ItemId
  readonly as: 'cause' | 'effect'
  readonly branching: Branching
}

/** What hangs on one card, and what hangs on that. */
export function TreeBranches({ nodes, parent, as, branching }: BranchesProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  if (nodes.length === 0) return null
  return (
    <ul className={styles.branches}>
      {nodes.map((node) => {
        const item = branching.cards.find(({ id }) => id === node.id)
        if (!item) return null
        return (
          <li key={node.relation} className={styles.branch}>
            {node.again ? (
              <p className={styles.prompt}>{t('method.tree.again', { name: itemName(item, around, t) })}</p>
            ) : (
              <>
                <TreeCard item={item} branching={branching} hanging={{ node, parent, as }} />
                <TreeBranches nodes={node.children} parent={node.id} as={as} branching={branching} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface TreeCardProps {
  readonly item: PlacedItem
  readonly branching: Branching
  /** How it hangs in the tree; absent for the problem, and for what nothing ties to it yet. */
  readonly hanging?: { readonly node: TreeNode; readonly parent: ItemId; readonly as: 'cause' | 'effect' }
}

export function TreeCard({ item, branching, hanging }: TreeCardProps) {
  const { t } = useTranslation()
  const { growTree } = useMethodActions()
  const { open, focused, originals, isSolution, onToggle, onMade } = branching
  const before = originals.get(item.id)
  const toTurn = before !== undefined && 'text' in item && item.text.trim() === before.trim()
  const grow = (as: 'cause' | 'effect') => (text: string) => {
    const id = growTree({ on: item.id, as, text, colour: newCardColour(as, isSolution) })
    if (id) onMade(id)
    return id !== undefined
  }
  const below = hanging?.as
  const name = firstWords('text' in item ? item.text : '', 40)
  return (
    <MethodCard
      item={item}
      open={open === item.id}
      onToggle={onToggle}
      focused={focused === item.id}
      {...(before === undefined ? {} : { about: toTurn ? t('method.tree.toTurn') : t('method.tree.was', { before }) })}
    >
      {below && (
        <AddWords
          kind="sticky"
          label={t(below === 'cause' ? 'method.tree.why' : 'method.tree.soWhat', { name })}
          placeholder={t(below === 'cause' ? 'method.tree.addCause' : 'method.tree.addEffect')}
          onAdd={grow(below)}
        />
      )}
      <HangOn item={item} hanging={hanging} branching={branching} />
    </MethodCard>
  )
}

/** « Rattacher à… »: hangs a card on another one, or ties one that was apart. */
function HangOn({ item, hanging, branching }: TreeCardProps) {
  const { t } = useTranslation()
  const { tie, retie } = useMethodActions()
  const around = useSurroundings()
  const may = useMay('edit', 'relation')
  const others = branching.cards.filter(({ id }) => id !== item.id)
  const isApart = !hanging
  const as = hanging?.as ?? 'cause'
  const hang = (other: ItemId | undefined): void => {
    if (other === undefined || other === hanging?.parent) return
    if (!hanging) tie(item.id, other)
    else retie(hanging.node.relation, as === 'cause' ? { to: other } : { from: other })
  }
  if (others.length === 0) return null
  return (
    <SelectField<ItemId>
      label={t(isApart ? 'method.tree.leadsTo' : as === 'cause' ? 'method.tree.causeOf' : 'method.tree.effectOf')}
      value={hanging?.parent ?? ''}
      {...(isApart ? { empty: t('method.choosePlace') } : {})}
      options={others.map((other) => ({ value: other.id, label: itemName(other, around, t) }))}
      disabled={!may}
      onChange={hang}
    />
  )
}
