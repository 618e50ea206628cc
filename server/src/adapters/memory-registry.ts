/** Registries that forget everything with the process: for tests, and for trying things out. */
import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { BoardRecord, BoardRegistry } from '../ports/board-registry.ts'
import type { PeopleRegistry, Person, SecretHash } from '../ports/people-registry.ts'
import type { SecretStore } from '../ports/secret-store.ts'

interface Board {
  readonly id: BoardId
  readonly createdAt: number
  generations: Readonly<Record<Role, number>>
  joinCode: string | undefined
  people: number
}

export interface MemoryRegistry {
  readonly boards: BoardRegistry
  readonly people: PeopleRegistry
  readonly secrets: SecretStore
}

/** One memory for all registries, as the tables of a database know each other. */
export function createMemoryRegistry(): MemoryRegistry {
  const boards = new Map<BoardId, Board>()
  const people = new Map<ParticipantId, Person>()
  return { boards: boardsIn(boards, people), people: peopleIn(boards, people), secrets: memorySecrets() }
}

function boardsIn(boards: Map<BoardId, Board>, people: Map<ParticipantId, Person>): BoardRegistry {
  const codes = new Map<string, BoardId>()
  const recordOf = ({ id, createdAt, generations, joinCode }: Board): BoardRecord => ({
    id,
    createdAt,
    generations,
    joinCode,
  })
  return {
    create: async ({ id, createdAt, joinCode }) => {
      if (codes.has(joinCode)) return 'code-taken'
      codes.set(joinCode, id)
      const generations = { facilitator: 1, participant: 1, observer: 1 }
      boards.set(id, { id, createdAt, generations, joinCode, people: 0 })
      return 'created'
    },
    find: async (id) => {
      const board = boards.get(id)
      return board && recordOf(board)
    },
    list: async () =>
      [...boards.values()].map(recordOf).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    findByCode: async (code) => {
      const id = codes.get(code)
      const board = id && boards.get(id)
      return board && { board: recordOf(board), open: board.joinCode === code }
    },
    openCode: async (id, code) => {
      if (codes.has(code)) return 'code-taken'
      codes.set(code, id)
      existing(boards, id).joinCode = code
      return 'opened'
    },
    closeCode: async (id) => {
      existing(boards, id).joinCode = undefined
    },
    renewLink: async (id, role, keep) => {
      const board = existing(boards, id)
      const before = board.generations[role]
      board.generations = { ...board.generations, [role]: before + 1 }
      for (const person of people.values()) {
        const isOfLink = person.board === id && person.role === role && person.generation === before
        if (isOfLink && (keep === 'everyone' || keep.includes(person.id)))
          people.set(person.id, { ...person, generation: before + 1 })
      }
      return before + 1
    },
  }
}

function peopleIn(boards: Map<BoardId, Board>, people: Map<ParticipantId, Person>): PeopleRegistry {
  /** Device → people, the one who joined last at the end. */
  const devices = new Map<SecretHash, ParticipantId[]>()
  const keys = new Map<ParticipantId, SecretHash>()
  const keptOut = new Set<ParticipantId>()
  const standFor = (device: SecretHash, id: ParticipantId) =>
    devices.set(device, [...(devices.get(device) ?? []).filter((other) => other !== id), id])
  return {
    admit: async (id, device, atMost, make) => {
      const board = existing(boards, id)
      if (board.people >= atMost) return 'full'
      board.people += 1
      const person = make(board.people)
      people.set(person.id, person)
      standFor(device, person.id)
      return person
    },
    find: async (id) => people.get(id),
    ofDevice: async (device, board) =>
      (devices.get(device) ?? [])
        .map((id) => existing(people, id))
        .filter((person) => person.board === board)
        .reverse(),
    ofBoard: async (board) =>
      [...people.values()]
        .filter((person) => person.board === board)
        .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1)),
    devicesOf: async (board) => {
      const ofBoard = Array.from(devices, ([device, ids]) => {
        const onIt = ids.filter((id) => existing(people, id).board === board)
        return [device, onIt] as const
      })
      return new Map(ofBoard.filter(([, ids]) => ids.length > 0))
    },
    knowsDevice: async (device) => devices.has(device),
    addDevice: async (device, id) => {
      existing(people, id)
      standFor(device, id)
    },
    dropDevice: async (device, id) => {
      const left = (devices.get(device) ?? []).filter((other) => other !== id)
      if (left.length > 0) devices.set(device, left)
      else devices.delete(device)
    },
    seen: async (id, at, isNewVisit) => {
      const person = people.get(id)
      if (!person) return
      const { seenAt } = person
      const again = seenAt !== undefined && isNewVisit(seenAt)
      people.set(id, { ...person, seenAt: at, ...(again ? { lastVisit: seenAt } : {}) })
    },
    letIn: async (ids) => {
      for (const id of ids) people.set(id, { ...existing(people, id), waiting: false })
    },
    setRole: async (id, role, generation) => {
      people.set(id, { ...existing(people, id), role, generation })
    },
    remove: async (id, at, keepOut) => {
      people.set(id, { ...existing(people, id), removedAt: at })
      keys.delete(id)
      if (keepOut) keptOut.add(id)
      else keptOut.delete(id)
    },
    isKeptOut: async (device, board) =>
      (devices.get(device) ?? []).some((id) => keptOut.has(id) && people.get(id)?.board === board),
    keptOut: async (board) =>
      [...keptOut]
        .map((id) => existing(people, id))
        .filter((person) => person.board === board)
        .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0) || (a.id < b.id ? -1 : 1)),
    letBack: async (id, generation) => {
      if (!keptOut.delete(id)) return false
      people.set(id, { ...existing(people, id), removedAt: undefined, waiting: false, generation })
      return true
    },
    forgiveAll: async (board) => {
      for (const id of keptOut) if (people.get(id)?.board === board) keptOut.delete(id)
    },
    setReturnKey: async (id, key) => {
      keys.set(id, key)
    },
    findByReturnKey: async (key) => {
      for (const [id, kept] of keys) if (kept === key) return people.get(id)
      return undefined
    },
  }
}

function memorySecrets(): SecretStore {
  const secrets = new Map<string, Uint8Array>()
  return {
    secret: async (name, make) => {
      const kept = secrets.get(name) ?? make()
      secrets.set(name, kept)
      return kept
    },
    probe: async () => {},
  }
}

function existing<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error('no such record')
  return value
}
