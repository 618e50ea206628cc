import type { ItemId } from '@palabre/shared/ids'
import {
  type BoardMeta,
  type Colour,
  type Commitment,
  colourNames,
  type Family,
  familyOf,
  type Item,
  isPlaced,
  type Relation,
  type Standing,
  standingOf,
} from '@palabre/shared/model'
import type { TFunction } from 'i18next'

/** What a sentence about an item needs to know of the board around it. */
export interface Surroundings {
  readonly meta: BoardMeta
  item(id: ItemId): Item | undefined
  relationsOf(id: ItemId): readonly Relation[]
  /** Where a commitment stands; without it, nothing counts as confirmed. */
  readonly standing?: (commitment: Commitment) => Standing
  /** Whether a file says so, and nobody on this board. */
  readonly fromFile?: (commitment: Commitment) => boolean
  /** Everything that points at an item. */
  referringTo(id: ItemId): readonly Item[]
}

/** The word for a family: its own label, or the shipped one of its code. */
export function familyWord(family: Family, t: TFunction): string {
  // A family without a label is a shipped one, and those all have their word.
  return family.label ?? t(`family.${family.code as 'other'}`)
}

/** What an item is called in a list or a sentence: its name or first words, never empty. */
export function itemName(item: Item, around: Surroundings, t: TFunction): string {
  switch (item.kind) {
    case 'actor':
      return item.name.trim() || t('describe.nameless.actor')
    case 'relation':
      return t(`describe.ends.${item.direction}`, {
        from: endName(item.from, around, t),
        to: endName(item.to, around, t),
      })
    case 'frame':
      return item.title?.trim() || t('describe.nameless.frame')
    case 'link':
      return t('describe.link', {
        from: endName(item.from, around, t),
        role: t(`linkRole.${item.role}`),
        to: endName(item.to, around, t),
      })
    case 'action':
      return item.name.trim() || t('describe.nameless.action')
    case 'territory':
      return item.name.trim() || t('describe.nameless.territory')
    case 'tension':
      return (
        [item.a, item.b]
          .map((stake) => firstWords(stake))
          .filter(Boolean)
          .join(' ↔ ') || t('describe.nameless.tension')
      )
    case 'commitment':
      return firstWords(item.what) || t('describe.nameless.commitment')
    case 'image':
      return firstWords(item.alt ?? '') || t('describe.nameless.image')
    case 'ink':
      return t('kind.ink')
    default:
      return firstWords(item.text) || t(`describe.nameless.${item.kind}`)
  }
}

/** An item in one sentence for people who do not see the map: « CCAS, acteur, pouvoirs publics, 3 relations ». */
export function describeItem(item: Item, around: Surroundings, t: TFunction): string {
  return [itemName(item, around, t), lowered(t(`kind.${item.kind}`)), aboutItem(item, around, t)]
    .filter(Boolean)
    .join(', ')
}

/** What is said of an item beside its name and kind. */
export function aboutItem(item: Item, around: Surroundings, t: TFunction): string {
  return traits(item, around, t).filter(Boolean).join(', ')
}

/** What is selected, in one sentence; a count by kind beyond one item. */
export function describeSelection(items: readonly Item[], around: Surroundings, t: TFunction): string {
  const [first] = items
  if (!first) return t('describe.nothingSelected')
  if (items.length === 1) return describeItem(first, around, t)
  const byKind = new Map<Item['kind'], number>()
  for (const { kind } of items) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
  const counts = [...byKind].map(([kind, count]) => t(`describe.count.${kind}`, { count }))
  return t('describe.selected', { count: items.length, kinds: counts.join(', ') })
}

function traits(item: Item, around: Surroundings, t: TFunction): string[] {
  switch (item.kind) {
    case 'actor': {
      const family = item.family === undefined ? '' : familyWord(familyOf(around.meta.families, item.family), t)
      const relations = around.relationsOf(item.id).length
      return [
        lowered(family),
        item.ring ? lowered(t(`ring.${item.ring}`)) : '',
        item.thirdParty ? t('describe.thirdParty') : '',
        t('describe.relations', { count: relations }),
      ]
    }
    case 'relation':
      return [
        lowered(t(`relationType.${item.type}`)),
        item.type === 'takes-part' ? '' : lowered(t(`direction.${item.direction}`)),
        item.level ? t('describe.level', { level: item.level, sentence: lowered(t(`level.${item.level}`)) }) : '',
        item.state ? lowered(t(`relationState.${item.state}`)) : '',
        item.label ?? '',
        item.validated === false ? t('describe.toValidate') : '',
      ]
    case 'sticky':
    case 'text':
      return [colourWord(item.colour, t)]
    case 'shape':
      return [lowered(t(`shapeForm.${item.form}`))]
    case 'ink':
      return [colourWord(item.colour, t)]
    case 'statement':
      return [
        lowered(t(`statementColumn.${item.column}`)),
        item.column === 'gap' && item.gap ? lowered(t(`gapSubject.${item.gap}`)) : '',
        item.source ? lowered(t(`statementSource.${item.source}`)) : '',
        item.quotable ? t('needs.mayBeQuoted') : '',
        item.need ? t('describe.inNeed', { need: endName(item.need, around, t) }) : '',
      ]
    case 'need': {
      const referring = around.referringTo(item.id)
      const statements = referring.filter(({ kind }) => kind === 'statement').length
      const answers = referring.filter((link) => link.kind === 'link' && link.role === 'meets').length
      return [
        statements > 0 ? t('describe.count.statement', { count: statements }) : '',
        t('describe.answers', { count: answers }),
        item.priority === undefined ? '' : t('describe.weight', { count: item.priority }),
      ]
    }
    case 'commitment':
      return [
        lowered(t(`standing.${around.standing?.(item) ?? standingOf(item, undefined)}`)),
        around.fromFile?.(item) ? t('standing.fromFile') : '',
      ]
    case 'territory':
      return [lowered(t(`territoryOrigin.${item.origin}`))]
    case 'action':
      return [item.state ? lowered(t(`relationState.${item.state}`)) : '', takersWords(item.id, around, t)]
    case 'tension':
    case 'link':
    case 'image':
    case 'frame':
      return []
  }
}

/** Names that a sentence tells before it counts the rest. */
const toldNames = 8

/** Who takes part in an action, each once. */
function takersWords(action: ItemId, around: Surroundings, t: TFunction): string {
  const takers = new Set<ItemId>()
  for (const { type, from, to } of around.relationsOf(action))
    if (type === 'takes-part') takers.add(from === action ? to : from)
  const names = [...takers].map((id) => endName(id, around, t))
  const more = names.length - toldNames
  const told = [...names.slice(0, toldNames), ...(more > 0 ? [t('describe.andMore', { count: more })] : [])]
  return t('describe.takers', { count: names.length, names: told.join(', ') })
}

function endName(id: ItemId, around: Surroundings, t: TFunction): string {
  const end = around.item(id)
  return end && isPlaced(end) ? itemName(end, around, t) : t('describe.gone')
}

/** Colours brought in by an import have no name. */
function colourWord(colour: Colour, t: TFunction): string {
  const name = colourNames.find((known) => known === colour)
  return name ? lowered(t(`colour.${name}`)) : ''
}

/** The start of a text, cut between words. */
export function firstWords(text: string, length = 60): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}

/** A word inside a sentence: its capital goes, those of acronyms stay. */
function lowered(word: string): string {
  const second = word.charAt(1)
  return second && second === second.toUpperCase() && second !== second.toLowerCase()
    ? word
    : word.charAt(0).toLowerCase() + word.slice(1)
}
