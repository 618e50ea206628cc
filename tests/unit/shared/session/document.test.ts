import type { PageId, ParticipantId } from '@palabre/shared/ids'
import {
  freshSession,
  readPeople,
  readSession,
  type SessionPerson,
  type SessionState,
  sessionRoot,
  writePeople,
  writeSession,
} from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

const state: SessionState = {
  ...freshSession,
  open: true,
  plan: [{ id: 'write', title: 'Écrire', minutes: 5, rights: 'stickies' }],
  step: 0,
  timer: { running: true, endsAt: 1_790_000_300_000, leftMs: 300_000 },
  rights: 'stickies',
  frozen: true,
  locked: ['item-a'],
  muted: ['person-000000002' as ParticipantId],
  spotlight: { page: 'carte' as PageId, by: 'facilitator-0001' as ParticipantId, at: 1, held: true },
  settings: { hideCursors: true, hideNames: false, sound: true, waitingRoom: false },
  proxies: 2,
  silent: { id: 'silent000001', state: 'open', notes: 3, people: 2, page: 'carte' as PageId },
  ballots: {},
}
const lou = 'person-000000001' as ParticipantId
const kim = 'person-000000002' as ParticipantId
const person = (name: string): SessionPerson => ({ name, colour: '#0b63c4', role: 'participant' })

describe('the session document', () => {
  it('reads as a fresh session while nothing is written', () => {
    expect(readSession(new Y.Doc())).toEqual(freshSession)
    expect(readPeople(new Y.Doc())).toEqual(new Map())
  })

  it('gives back what was written, here and to others', () => {
    const doc = new Y.Doc()
    writeSession(doc, state)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    expect(readSession(other)).toEqual(state)
    expect(other.getMap(sessionRoot).get('timer')).toEqual(state.timer)
  })

  it('says every part, as fresh as it may be', () => {
    const doc = new Y.Doc()
    writeSession(doc, { ...freshSession, open: true })
    expect(doc.getMap(sessionRoot).toJSON()).toEqual({ ...freshSession, open: true })
  })

  it('writes only the parts that changed', () => {
    const doc = new Y.Doc()
    writeSession(doc, state)
    let keys: ReadonlySet<string> = new Set()
    doc.getMap(sessionRoot).observe((event) => {
      keys = event.keysChanged as Set<string>
    })
    writeSession(doc, { ...state, step: 1, timer: null })
    expect(keys).toEqual(new Set(['step', 'timer']))
    const before = Y.encodeStateVector(doc)
    writeSession(doc, readSession(doc))
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('names people and forgets those who left', () => {
    const doc = new Y.Doc()
    writeSession(doc, state)
    writePeople(
      doc,
      new Map([
        [lou, person('Lou')],
        [kim, person('Kim')],
      ]),
    )
    expect(readPeople(doc).get(kim)).toEqual(person('Kim'))
    writePeople(doc, new Map([[kim, null]]))
    expect([...readPeople(doc)]).toEqual([[lou, person('Lou')]])
    expect(readSession(doc)).toEqual(state)
  })
})
