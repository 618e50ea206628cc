import type { CausalGraph, Cause, Loop } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { PlacedItem } from '@palabre/shared/model'
import { Minus, Plus, RefreshCw, Scale, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { IconButton } from '../../components/index.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { useLinkActions } from '../../panels/links/use-link-actions.ts'
import { useServices } from '../../panels/services.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './causes.module.css'
import { tellCause, tellLoop } from './tell-loops.ts'

interface CausesFactsProps {
  readonly graph: CausalGraph
  readonly loops: readonly Loop[]
  readonly more: boolean
  readonly chosen: Loop | undefined
  readonly onChoose: (loop: Loop | undefined) => void
}

/** What the picture shows, in sentences: loops, where it begins, where it ends, and every link. */
export function CausesFacts({ graph, loops, more, chosen, onChoose }: CausesFactsProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const nameOf = (id: ItemId): string => {
    const item = around.item(id)
    return item ? itemName(item, around, t) : t('describe.gone')
  }
  const { turnRole } = useTurnRole()
  return (
    <div className={styles.facts}>
      <section aria-labelledby="palabre-loops">
        <h3 id="palabre-loops">{t('causes.loops', { count: loops.length })}</h3>
        {loops.length === 0 && <p className={styles.about}>{t('causes.noLoops')}</p>}
        <ul className={styles.list}>
          {loops.map((loop) => (
            <li key={loop.causes.map(({ id }) => id).join()}>
              <button
                type="button"
                className={styles.loop}
                aria-pressed={loop === chosen}
                onClick={() => onChoose(loop === chosen ? undefined : loop)}
              >
                <strong className={styles.nature}>
                  {loop.nature === 'reinforcing' ? (
                    <RefreshCw size={18} aria-hidden />
                  ) : (
                    <Scale size={18} aria-hidden />
                  )}
                  {t(`causes.nature.${loop.nature}`)}
                </strong>
                <span>{tellLoop(loop, nameOf, t)}</span>
              </button>
            </li>
          ))}
        </ul>
        {more && <p className={styles.about}>{t('causes.moreLoops')}</p>}
      </section>
      <Names title={t('causes.roots', { count: graph.roots.length })} items={graph.roots} nameOf={nameOf} />
      <Names title={t('causes.ends', { count: graph.ends.length })} items={graph.ends} nameOf={nameOf} />
      <section aria-labelledby="palabre-causes">
        <h3 id="palabre-causes">{t('causes.links', { count: graph.causes.length })}</h3>
        <ul className={styles.list}>
          {graph.causes.map((cause) => (
            <CauseLine
              key={cause.id}
              cause={cause}
              sentence={tellCause(cause, nameOf, t)}
              onTurn={() => turnRole(cause)}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

function useTurnRole() {
  const { change } = useLinkActions()
  return {
    turnRole: ({ id, role }: Cause) => change([id], { role: role === 'causes' ? 'eases' : 'causes' }),
  }
}

interface NamesProps {
  readonly title: string
  readonly items: readonly PlacedItem[]
  readonly nameOf: (id: ItemId) => string
}

/** Findings by name; each leads to itself on the page. */
function Names({ title, items, nameOf }: NamesProps) {
  const { showOnMap } = useItemServices()
  if (items.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {items.map(({ id }) => (
          <li key={id}>
            <button type="button" className={styles.name} onClick={() => showOnMap([id])}>
              {nameOf(id)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CauseLineProps {
  readonly cause: Cause
  readonly sentence: string
  readonly onTurn: () => void
}

/** One link as a sentence, with its sign turned or the link cut. */
function CauseLine({ cause, sentence, onTurn }: CauseLineProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { untie } = useLinkActions()
  const mayEdit = useMay('edit', 'link', cause.id)
  const mayDelete = useMay('delete', 'link', cause.id)
  return (
    <li className={styles.cause}>
      <IconButton
        icon={cause.role === 'causes' ? Plus : Minus}
        look="plain"
        label={t('causes.turnOf', { sentence })}
        disabled={!mayEdit}
        onClick={onTurn}
      />
      <span className={styles.sentence}>{sentence}</span>
      <IconButton
        icon={X}
        label={t('causes.cut', { sentence })}
        disabled={!mayDelete}
        onClick={() => {
          if (untie([cause.id])) announcer.say(t('links.removed'))
        }}
      />
    </li>
  )
}
