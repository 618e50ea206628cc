import {
  describeItem,
  describeSelection,
  firstWords,
  type Surroundings,
} from '@palabre/client/src/a11y/describe-item.ts'
import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { type Actor, type Item, type Relation, type Sticky, shippedFamilies } from '@palabre/shared/model'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { commitment } from '../../../helpers/commitment-samples.ts'

const head = { author: 'p_0123456789' as ParticipantId, at: 0, page: 'carte' as PageId, order: 'a0' }
const id = (name: string) => name as ItemId
const ccas: Actor = {
  ...head,
  id: id('ccas000001'),
  kind: 'actor',
  geo: [0, 0, 160, 72, 0],
  name: 'CCAS',
  family: 'public-authority',
  ring: 'proximity',
}
const epicerie: Actor = { ...head, id: id('epicerie01'), kind: 'actor', geo: [0, 0, 160, 72, 0], name: '' }
const relation: Relation = {
  ...head,
  id: id('relation01'),
  kind: 'relation',
  from: ccas.id,
  to: epicerie.id,
  type: 'help',
  direction: 'forward',
  level: 2,
  state: 'wished',
  validated: false,
}
const note: Sticky = {
  ...head,
  id: id('note000001'),
  kind: 'sticky',
  geo: [0, 0, 180, 180, 0],
  text: 'Des légumes\nfrais pour tout le monde',
  colour: 'yellow',
  size: 'm',
  align: 'start',
}

const items = new Map<ItemId, Item>([ccas, epicerie, relation, note].map((item) => [item.id, item]))
const around: Surroundings = {
  meta: { title: '', families: shippedFamilies },
  item: (wanted) => items.get(wanted),
  relationsOf: (end) => (end === ccas.id || end === epicerie.id ? [relation] : []),
  referringTo: () => [],
}
const languages: Record<string, TFunction> = {}

beforeAll(async () => {
  for (const [lng, translation] of Object.entries({ fr, en })) {
    const i18n = createInstance()
    await i18n.init({ lng, resources: { [lng]: { translation } }, interpolation: { escapeValue: false } })
    languages[lng] = i18n.t
  }
})

const say = (item: Item, lng = 'fr') => describeItem(item, around, languages[lng] as TFunction)

describe('an item said aloud', () => {
  test('an actor by its name, family, ring and relations', () => {
    expect(say(ccas)).toBe('CCAS, acteur, pouvoirs publics, acteurs de proximité, 1 relation')
    expect(say(ccas, 'en')).toBe('CCAS, actor, public authorities, proximity, 1 relation')
  })

  test('a commitment that a file says is confirmed', () => {
    const promise = commitment('Une navette', { state: 'confirmed' })
    const told = (fromFile: boolean) =>
      describeItem(
        promise,
        { ...around, standing: () => 'confirmed', fromFile: () => fromFile },
        languages.fr as TFunction,
      )
    expect(told(true)).toBe('Une navette, engagement, confirmé, repris d’un fichier')
    expect(told(false)).toBe('Une navette, engagement, confirmé')
  })

  test('an actor that nobody named yet', () => {
    expect(say(epicerie)).toBe('acteur sans nom, acteur, 1 relation')
  })

  test('a relation by its ends and everything that was said of it', () => {
    expect(say(relation)).toBe(
      'CCAS → acteur sans nom, relation, aide, dans un sens, niveau 2, échanges de services, souhaitée, à valider',
    )
  })

  test('a note by its words on one line', () => {
    expect(say(note)).toBe('Des légumes frais pour tout le monde, note, jaune')
  })

  test('a selection by its count', () => {
    const t = languages.fr as TFunction
    expect(describeSelection([], around, t)).toBe('Rien n’est sélectionné')
    expect(describeSelection([ccas], around, t)).toContain('CCAS')
    expect(describeSelection([ccas, epicerie, note], around, t)).toBe(
      '3 éléments sélectionnés\u202f: 2 acteurs, 1 note',
    )
  })

  test('a long text by its first words', () => {
    expect(firstWords('un deux trois quatre', 10)).toBe('un deux…')
    expect(firstWords('anticonstitutionnellement', 10)).toBe('anticonsti…')
  })
})
