import type { Hanging } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'

/** What becomes of what hangs on a deletion: `deletion.<fate>` says it. */
const fates = ['relationsGo', 'linksGo', 'statementsStay', 'answersStay', 'namesStay'] as const
type Fate = (typeof fates)[number]

interface Told {
  readonly fate: Fate
  readonly items: readonly Item[]
}

/** What hangs on these items, told by what becomes of it; a commitment may both lose a need and keep a name. */
export function tellHanging({ connectors, referring }: Hanging, doomed: ReadonlySet<ItemId>): readonly Told[] {
  const goes = (kind: Item['kind']) => connectors.filter((item) => item.kind === kind)
  const byFate: Readonly<Record<Fate, readonly Item[]>> = {
    relationsGo: goes('relation'),
    linksGo: goes('link'),
    statementsStay: referring.filter((item) => item.kind === 'statement'),
    answersStay: referring.filter((item) => item.kind === 'commitment' && item.answers.some((id) => doomed.has(id))),
    namesStay: referring.filter(
      (item) => item.kind === 'commitment' && [...item.subjects, ...item.with].some((id) => doomed.has(id as ItemId)),
    ),
  }
  return fates.flatMap((fate) => (byFate[fate].length > 0 ? [{ fate, items: byFate[fate] }] : []))
}
