import type * as v from 'valibot'
import type { Geo } from '../geometry/index.ts'
import type { ItemId, PageId, ParticipantId } from '../ids.ts'

/** What every item carries: who placed it (`author`), when (`at`, epoch ms), on which page, in which draw order. */
export interface ItemHead<Kind extends string> {
  readonly id: ItemId
  readonly kind: Kind
  readonly author: ParticipantId
  readonly at: number
  readonly page: PageId
  /** Fractional index; ties are broken by id. */
  readonly order: string
  /** The transparent sheet it lies on (`meta.layers`); none: the page itself. */
  readonly layer?: string
}

/** An item that lies somewhere; relations lie between others instead. */
export interface Placed {
  readonly geo: Geo
}

/** An item whose words people write together (a Y.Text in the document, a string in a snapshot). */
export interface Worded {
  readonly text: string
}

/**
 * What the rest of the code needs to know of a kind. `fields` validates everything but the head, `geo` and `text`;
 * it is strict: a key it does not name is refused by the gate.
 */
export interface ItemKind<Kind extends string, Fields> {
  readonly kind: Kind
  readonly placed: boolean
  readonly worded: boolean
  readonly fields: v.GenericSchema<unknown, Fields>
  /** The names in `fields`. */
  readonly fieldNames: readonly string[]
  /** Fields that may be written in other words than ours, with how to read each; undefined means the default. */
  readonly readings: readonly (readonly [field: string, read: (written: unknown) => unknown])[]
  /** What an absent field means. Fields not named here have no default: absent is "nobody said". */
  readonly defaults: Partial<Fields>
  readonly references: References
  /** Width and height of a freshly placed item, page units. */
  readonly size: readonly [width: number, height: number]
}

/** Fields that hold ids of other items. Readers make them whole: the document may point at what is gone. */
export interface References {
  /** Without what they point at, the item is not shown. */
  readonly mustPoint: readonly string[]
  /** Read as absent while what they point at is gone. */
  readonly mayPoint: readonly string[]
  /** Lists of ids; those that are gone are left out. */
  readonly mayList: readonly string[]
  /** Lists of ids and names (`names` remembers what ids were called). */
  readonly mayName: readonly string[]
  /** The kind that a field points at, where it is one alone; anything else it names counts as gone. */
  readonly kindOf: Readonly<Record<string, string>>
  /** Whether what it must point at lies on its own page. */
  readonly samePage: boolean
}

const noReferences: References = {
  mustPoint: [],
  mayPoint: [],
  mayList: [],
  mayName: [],
  kindOf: {},
  samePage: false,
}

interface Declaration<Kind extends string, Entries extends v.ObjectEntries> {
  kind: Kind
  placed?: boolean
  worded?: boolean
  fields: v.StrictObjectSchema<Entries, undefined>
  readings?: Readonly<Record<string, (written: unknown) => unknown>>
  defaults?: Partial<v.InferOutput<v.StrictObjectSchema<Entries, undefined>>>
  references?: Partial<References>
  size?: readonly [number, number]
}

/** Declares a kind; `placed` unless told otherwise. */
export function itemKind<Kind extends string, Entries extends v.ObjectEntries>(
  declared: Declaration<Kind, Entries>,
): ItemKind<Kind, v.InferOutput<v.StrictObjectSchema<Entries, undefined>>> {
  return {
    kind: declared.kind,
    placed: declared.placed ?? true,
    worded: declared.worded ?? false,
    fields: declared.fields,
    fieldNames: Object.keys(declared.fields.entries),
    readings: Object.entries(declared.readings ?? {}),
    defaults: declared.defaults ?? {},
    references: { ...noReferences, ...declared.references },
    size: declared.size ?? [0, 0],
  }
}
