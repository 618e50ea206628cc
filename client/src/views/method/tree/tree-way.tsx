import { problemTree, type TreeNode, type TreeRole } from '@palabre/shared/findings'
import { liesWithin } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { PlacedItem } from '@palabre/shared/model'
import { FlipVertical2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../../components/index.ts'
import type { ItemsByKind } from '../../../panels/page-items.ts'
import { useServices } from '../../../panels/services.ts'
import { useBoard } from '../../../panels/use-editor.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { AddWords } from '../add-words.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { usePageKinds } from '../use-method-page.ts'
import { type Branching, TreeBranches, TreeCard } from './tree-branch.tsx'
import { newCardColour, solutionColours } from './tree-looks.ts'

/** A problem tree as an outline: causes below causes, effects below effects; and the way to flip it into solutions. */
export function TreeWay() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { flipTree, addNote } = useMethodActions()
  const mayFlip = useMay('edit-pages')
  const kinds = usePageKinds()
  const [open, setOpen] = useState<ItemId>()
  const [focused, setFocused] = useState<ItemId>()
  const toggle = useCallback((id: ItemId) => setOpen((now) => (now === id ? undefined : id)), [])
  const cards = useMemo(() => cardsOf(kinds), [kinds])
  const tree = useMemo(() => problemTree(cards, kinds.relation), [cards, kinds])
  const originals = useOriginals(kinds)
  const isSolution = originals.size > 0
  const branching: Branching = { cards, open, focused, originals, isSolution, onToggle: toggle, onMade: setFocused }
  const problem = cards.find(({ id }) => id === tree.problem)

  const flip = (): void => {
    const words = {
      problem: t('method.tree.aim'),
      cause: t('method.tree.means'),
      effect: t('method.tree.results'),
    } as const
    const frames = new Map<ItemId, string>(
      kinds.frame.map((frame) => [frame.id, words[roleOfFrame(frame, cards, tree.roles, problem)]]),
    )
    const colours = new Map([...tree.roles].map(([id, role]) => [id, solutionColours[role]] as const))
    if (flipTree({ title: t('method.tree.solutionTitle'), cards: colours, frames }))
      announcer.say(t('method.tree.flipped'))
  }
  const turned = [...originals].filter(([id, before]) => wordsOf(cards, id).trim() !== before.trim()).length
  if (!problem)
    return (
      <>
        <EmptyState>{t('method.tree.none')}</EmptyState>
        <AddWords kind="sticky" label={t('method.tree.newProblem')} onAdd={(text) => addNote(text) !== undefined} />
      </>
    )
  return (
    <>
      {isSolution ? (
        <p className={styles.note}>{t('method.tree.turned', { done: turned, count: originals.size })}</p>
      ) : (
        <div className={styles.buttons}>
          <Button look="primary" icon={FlipVertical2} disabled={!mayFlip || cards.length < 2} onClick={flip}>
            {t('method.tree.flip')}
          </Button>
        </div>
      )}
      <section className={styles.panel} aria-labelledby="tree-problem">
        <h3 id="tree-problem">{t(isSolution ? 'method.tree.aim' : 'method.tree.problem')}</h3>
        <TreeCard item={problem} branching={branching} />
      </section>
      <div className={styles.columns}>
        <Side as="cause" nodes={tree.causes} problem={problem} branching={branching} />
        <Side as="effect" nodes={tree.effects} problem={problem} branching={branching} />
      </div>
      {tree.apart.length > 0 && (
        <section className={styles.panel} aria-labelledby="tree-apart">
          <h3 id="tree-apart">{t('method.tree.apart')}</h3>
          <ul className={styles.cards}>
            {tree.apart.map((id) => {
              const item = cards.find((card) => card.id === id)
              return item ? (
                <li key={id}>
                  <TreeCard item={item} branching={branching} />
                </li>
              ) : null
            })}
          </ul>
        </section>
      )}
    </>
  )
}

interface SideProps {
  readonly as: 'cause' | 'effect'
  readonly nodes: readonly TreeNode[]
  readonly problem: PlacedItem
  readonly branching: Branching
}

function Side({ as, nodes, problem, branching }: SideProps) {
  const { t } = useTranslation()
  const { growTree } = useMethodActions()
  const { isSolution, onMade } = branching
  const solutionTitle = as === 'cause' ? 'method.tree.means' : 'method.tree.results'
  const title = t(isSolution ? solutionTitle : as === 'cause' ? 'method.tree.causes' : 'method.tree.effects')
  return (
    <section className={styles.column} aria-labelledby={`tree-${as}`}>
      <h3 id={`tree-${as}`}>{title}</h3>
      <TreeBranches nodes={nodes} parent={problem.id} as={as} branching={branching} />
      <AddWords
        kind="sticky"
        label={t(
          isSolution ? 'method.tree.addStep' : as === 'cause' ? 'method.tree.addCause' : 'method.tree.addEffect',
        )}
        onAdd={(text) => {
          const id = growTree({ on: problem.id, as, text, colour: newCardColour(as, isSolution) })
          if (id) onMade(id)
          return id !== undefined
        }}
      />
    </section>
  )
}

/** Notes, and whatever else arrows run between. */
function cardsOf(kinds: ItemsByKind): readonly PlacedItem[] {
  const tied = new Set(kinds.relation.flatMap(({ from, to }) => [from, to]))
  const others: readonly PlacedItem[] = [...kinds.shape, ...kinds.text, ...kinds.actor]
  return [...kinds.sticky, ...others.filter(({ id }) => tied.has(id))]
}

/** What each card of a page of solutions was called among problems. */
function useOriginals(kinds: ItemsByKind): ReadonlyMap<ItemId, string> {
  const answers = useMemo(() => kinds.link.filter(({ role }) => role === 'responds-to'), [kinds])
  return useBoard(
    (board) => {
      const words = new Map<ItemId, string>()
      for (const { from, to } of answers) {
        const before = board.items.get(to)
        if (before && 'text' in before) words.set(from, before.text)
      }
      return words
    },
    (a, b) => a.size === b.size && [...a].every(([id, text]) => b.get(id) === text),
  )
}

function roleOfFrame(
  frame: PlacedItem,
  cards: readonly PlacedItem[],
  roles: ReadonlyMap<ItemId, TreeRole>,
  problem: PlacedItem | undefined,
): TreeRole {
  const within = cards.filter(({ geo }) => liesWithin(geo, frame.geo)).map(({ id }) => roles.get(id))
  if (within.includes('problem')) return 'problem'
  const causes = within.filter((role) => role === 'cause').length
  if (within.length > 0) return causes * 2 >= within.length ? 'cause' : 'effect'
  return problem && frame.geo[1] > problem.geo[1] ? 'cause' : 'effect'
}

function wordsOf(cards: readonly PlacedItem[], id: ItemId): string {
  const card = cards.find((each) => each.id === id)
  return card && 'text' in card ? card.text : ''
}
