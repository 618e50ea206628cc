import type { Epoch } from '@palabre/shared/ids'
import type { ClientIds } from '../ports/client-ids.ts'
import type { DocumentKey, Writer } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import type { Epochs } from '../ports/epochs.ts'
import type { Snapshot, SnapshotStore } from '../ports/snapshot-store.ts'
import type { LoggedUpdate, UpdateLog } from '../ports/update-log.ts'

/** Everything that rooms keep, in memory: for tests and for trying things out. */
export function createMemoryDocumentStores(): DocumentStores {
  return {
    log: createMemoryUpdateLog(),
    snapshots: createMemorySnapshotStore(),
    clientIds: createMemoryClientIds(),
    epochs: createMemoryEpochs(),
  }
}

function createMemoryUpdateLog(): UpdateLog {
  const rows = new Map<DocumentKey, LoggedUpdate[]>()
  const sequences = new Map<DocumentKey, number>()
  return {
    async append(document, updates) {
      let sequence = sequences.get(document) ?? 0
      const log = rows.get(document) ?? []
      for (const update of updates) {
        sequence += 1
        log.push({ ...update, update: update.update.slice(), sequence })
      }
      if (updates.length > 0) {
        rows.set(document, log)
        sequences.set(document, sequence)
      }
      return sequence
    },
    async read(document, after) {
      return (rows.get(document) ?? []).filter((row) => row.sequence > after)
    },
    async fold(document, through, before) {
      const log = rows.get(document) ?? []
      const kept = log.filter((row) => row.sequence > through || row.at >= before)
      rows.set(document, kept)
      return log.length - kept.length
    },
    async olderThan(before) {
      return [...rows].flatMap(([document, log]) => (log.some(({ at }) => at < before) ? [document] : []))
    },
    async erase(document) {
      rows.delete(document)
    },
  }
}

function createMemorySnapshotStore(): SnapshotStore {
  const snapshots = new Map<DocumentKey, Snapshot[]>()
  return {
    async latest(document, before = Number.POSITIVE_INFINITY) {
      return snapshots.get(document)?.find((snapshot) => snapshot.sequence < before)
    },
    async save(document, snapshot) {
      const others = (snapshots.get(document) ?? []).filter(({ sequence }) => sequence !== snapshot.sequence)
      const kept = [...others, { ...snapshot, state: snapshot.state.slice() }]
      snapshots.set(
        document,
        kept.sort((a, b) => b.sequence - a.sequence),
      )
    },
    async prune(document, sequence) {
      const kept = (snapshots.get(document) ?? []).filter((snapshot) => snapshot.sequence >= sequence)
      snapshots.set(document, kept)
    },
    async erase(document) {
      snapshots.delete(document)
    },
  }
}

function createMemoryClientIds(): ClientIds {
  const bindings = new Map<DocumentKey, Map<number, Writer>>()
  return {
    async load(document) {
      return new Map(bindings.get(document))
    },
    async bind(document, added) {
      const known = bindings.get(document) ?? new Map<number, Writer>()
      for (const { clientId, participant } of added) if (!known.has(clientId)) known.set(clientId, participant)
      bindings.set(document, known)
    },
    async erase(document) {
      bindings.delete(document)
    },
  }
}

function createMemoryEpochs(): Epochs {
  const epochs = new Map<DocumentKey, Epoch>()
  return {
    async get(document) {
      return epochs.get(document)
    },
    async set(document, epoch) {
      epochs.set(document, epoch)
    },
  }
}
