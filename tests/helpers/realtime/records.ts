import * as Y from 'yjs'

export const actorId = 'actor00001'
export const stickyId = 'sticky0001'

/** A record of the document by its keys. */
export function record(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(fields)) map.set(key, value)
  return map
}

export function actorFields(name = 'CCAS'): Record<string, unknown> {
  return {
    base: { kind: 'actor', author: 'p_0123456789', at: 1 },
    page: 'carte',
    order: 'a0',
    geo: [0, 0, 160, 72, 0],
    name,
  }
}

export function stickyFields(text = ''): Record<string, unknown> {
  return {
    base: { kind: 'sticky', author: 'p_0123456789', at: 1 },
    page: 'carte',
    order: 'a1',
    geo: [0, 0, 180, 180, 0],
    text: new Y.Text(text),
  }
}

export function relationFields(from: string, to: string): Record<string, unknown> {
  return {
    base: { kind: 'relation', author: 'p_0123456789', at: 1 },
    page: 'carte',
    order: 'a2',
    from,
    to,
  }
}

export function addActor(doc: Y.Doc, id = actorId, name = 'CCAS'): void {
  doc.transact(() => doc.getMap('items').set(id, record(actorFields(name))))
}

export function addSticky(doc: Y.Doc, id = stickyId, text = ''): void {
  doc.transact(() => doc.getMap('items').set(id, record(stickyFields(text))))
}

export function itemOf(doc: Y.Doc, id = actorId): Y.Map<unknown> {
  const item = doc.getMap('items').get(id)
  if (!(item instanceof Y.Map)) throw new Error(`no item ${id}`)
  return item
}

export function textOf(doc: Y.Doc, id = stickyId): Y.Text {
  return itemOf(doc, id).get('text') as Y.Text
}
