import type { BoardId, Epoch, ParticipantId } from '@palabre/shared/ids'
import { type Role, roles } from '@palabre/shared/policy'
import { useSyncExternalStore } from 'react'

/** A board this device has been on, as one of its people. No secret: the device's cookie opens it. */
export interface KnownBoard {
  readonly boardId: BoardId
  readonly participantId: ParticipantId
  readonly title: string
  readonly role: Role
  /** The person's name on that board. */
  readonly name: string
  /** `#rrggbb` */
  readonly colour: string
  /** Names the offline copy. */
  readonly epoch: Epoch
  /** Epoch ms of the last visit. */
  readonly visitedAt: number
}

const storageKey = 'palabre:boards'
const mostKept = 100
const listeners = new Set<() => void>()
let cache: readonly KnownBoard[] | undefined

/** Latest visit first. */
function knownBoards(): readonly KnownBoard[] {
  cache ??= read()
  return cache
}

/** The people of this device on one board, latest visit first. */
export function knownPeople(boardId: BoardId): readonly KnownBoard[] {
  return knownBoards().filter((known) => known.boardId === boardId)
}

/** Every other board once, as the person who was there last. */
export function otherKnownBoards(boardId: BoardId): readonly KnownBoard[] {
  const others = new Map<BoardId, KnownBoard>()
  for (const known of knownBoards())
    if (known.boardId !== boardId && !others.has(known.boardId)) others.set(known.boardId, known)
  return [...others.values()]
}

export function rememberBoard(board: KnownBoard): void {
  write([board, ...knownBoards().filter((known) => !isSame(known, board))].slice(0, mostKept))
}

export function forgetBoard(board: Pick<KnownBoard, 'boardId' | 'participantId'>): void {
  write(knownBoards().filter((known) => !isSame(known, board)))
}

export function useKnownBoards(): readonly KnownBoard[] {
  return useSyncExternalStore(subscribe, knownBoards)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', changedElsewhere)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', changedElsewhere)
  }
}

function changedElsewhere(event: StorageEvent): void {
  if (event.key !== storageKey) return
  cache = undefined
  for (const listener of listeners) listener()
}

function isSame(a: Pick<KnownBoard, 'boardId' | 'participantId'>, b: typeof a): boolean {
  return a.boardId === b.boardId && a.participantId === b.participantId
}

function read(): readonly KnownBoard[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKnownBoard) : []
  } catch {
    return []
  }
}

function write(boards: readonly KnownBoard[]): void {
  cache = boards
  try {
    localStorage.setItem(storageKey, JSON.stringify(boards))
  } catch {
    // A browser without storage remembers for as long as the page lives.
  }
  for (const listener of listeners) listener()
}

function isKnownBoard(value: unknown): value is KnownBoard {
  if (typeof value !== 'object' || value === null) return false
  const board = value as Partial<Record<keyof KnownBoard, unknown>>
  const texts = [board.boardId, board.participantId, board.title, board.name, board.colour, board.epoch]
  return (
    texts.every((text) => typeof text === 'string') &&
    roles.includes(board.role as Role) &&
    typeof board.visitedAt === 'number'
  )
}
