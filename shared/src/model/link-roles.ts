import type { LinkRole } from './items/link.ts'
import type { ItemKindName } from './items.ts'

/** What people find out together and what one may say causes or eases something else. */
const findingKinds: ReadonlySet<ItemKindName> = new Set(['statement', 'need', 'tension', 'sticky', 'text', 'shape'])
const none: readonly LinkRole[] = []

/**
 * The roles that make sense from an item of one kind to one of another, the likeliest first; none where nothing is to
 * be said. What a commitment answers is a field of the commitment, not a link.
 */
export function rolesBetween(from: ItemKindName, to: ItemKindName): readonly LinkRole[] {
  if (from === 'commitment') return to === 'commitment' ? ['follows-up'] : none
  if (from === 'actor' || from === 'action') return to === 'need' ? ['meets', 'could-meet'] : none
  if (!findingKinds.has(from) || !findingKinds.has(to)) return none
  const roles: LinkRole[] = ['causes', 'eases']
  if (to === 'tension' && (from === 'need' || from === 'statement')) roles.unshift('stems-from')
  if (to === 'need' && from !== 'need' && from !== 'tension') roles.push('responds-to')
  return roles
}
