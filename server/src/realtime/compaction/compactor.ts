import type { Clock } from '../../ports/clock.ts'
import type { DocumentKey } from '../../ports/document-ref.ts'
import type { DocumentStores } from '../../ports/document-stores.ts'
import type { KeyedLock } from '../keyed-lock.ts'
import type { CompactionJob } from './compact.ts'

export interface CompactorDeps {
  readonly stores: Pick<DocumentStores, 'log' | 'snapshots'>
  readonly clock: Clock
  /** Shared with whatever reads documents from disk, so that no rows go while they are being read. */
  readonly lock: KeyedLock
  readonly compact: (job: CompactionJob) => Promise<Uint8Array>
  /** Rows written before this (epoch ms) may be folded once two snapshots hold them. */
  readonly foldBefore: (document: DocumentKey) => number
  readonly report: (document: DocumentKey, error: unknown) => void
}

/** Makes snapshots from the log, beside what the rooms do. */
export class Compactor {
  readonly #deps: CompactorDeps
  readonly #underWay = new Map<DocumentKey, Promise<void>>()
  readonly #folding = new Set<Promise<unknown>>()

  constructor(deps: CompactorDeps) {
    this.#deps = deps
  }

  /** Begins a compaction unless one is under way. Failures are reported: the log still holds everything. */
  request(document: DocumentKey): void {
    if (this.#underWay.has(document)) return
    const work = this.#deps.lock
      .run(document, () => this.#compact(document))
      .catch((error: unknown) => this.#deps.report(document, error))
      .finally(() => this.#underWay.delete(document))
    this.#underWay.set(document, work)
  }

  /**
   * Lets go of the rows written before a moment (epoch ms), and with them of who wrote what, when, and of what was deleted
   * since; a snapshot holds what is left of them. Resolves once that is on disk.
   */
  async fold(document: DocumentKey, before: number): Promise<void> {
    const work = this.#deps.lock.run(document, () => this.#fold(document, before))
    const settled = work.catch(() => undefined)
    this.#folding.add(settled)
    await work.finally(() => this.#folding.delete(settled))
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all([...this.#underWay.values(), ...this.#folding])
  }

  async #compact(document: DocumentKey): Promise<void> {
    const { log, snapshots } = this.#deps.stores
    const base = await snapshots.latest(document)
    const rows = await log.read(document, base?.sequence ?? 0)
    const last = rows.at(-1)
    if (!last) return
    const state = await this.#deps.compact({ base: base?.state, updates: rows.map((row) => row.update) })
    await snapshots.save(document, { sequence: last.sequence, at: this.#deps.clock.now(), state })
    if (!base) return
    // The snapshot before stays, and so do the rows between the two: one that went bad can be done without.
    await snapshots.prune(document, base.sequence)
    await log.fold(document, base.sequence, this.#deps.foldBefore(document))
  }

  async #fold(document: DocumentKey, before: number): Promise<void> {
    const { log, snapshots } = this.#deps.stores
    const rows = await log.read(document, 0)
    const through = rows.findLast(({ at }) => at < before)?.sequence
    if (through === undefined) return
    const base = await snapshots.latest(document, through + 1)
    const from = base?.sequence ?? 0
    const since = rows.filter(({ sequence }) => sequence > from && sequence <= through)
    // Where rows between are gone already, a later snapshot holds these too.
    if (since.length === through - from) {
      const state = await this.#deps.compact({ base: base?.state, updates: since.map((row) => row.update) })
      await snapshots.save(document, { sequence: through, at: this.#deps.clock.now(), state })
      await this.#mustRead(document, through)
      await snapshots.prune(document, through)
    }
    await log.fold(document, through, before)
  }

  /** Throws unless the snapshot of this sequence can be read from where it lies: soon nothing else holds what it does. */
  async #mustRead(document: DocumentKey, sequence: number): Promise<void> {
    const kept = await this.#deps.stores.snapshots.latest(document, sequence + 1)
    if (kept?.sequence !== sequence) throw new Error(`${document}: snapshot ${sequence} was not kept`)
    await this.#deps.compact({ base: kept.state, updates: [] })
  }
}
