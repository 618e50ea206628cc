/** More changes than this on top of a map, and it is copied whole. */
const mostInLayer = 512

/**
 * A map of which cheap copies can be kept: a large base that copies share, and a thin layer of what changed since.
 * A map is written only until it is forked; from then on the fork is the one to write.
 */
export class LayeredMap<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  private readonly base: Map<Key, Value>
  /** `undefined`: gone since. */
  private readonly layer: Map<Key, Value | undefined>
  /** Nobody else holds this base: it may be written. */
  private readonly ownsBase: boolean
  private count: number

  private constructor(base: Map<Key, Value>, layer: Map<Key, Value | undefined>, ownsBase: boolean, count: number) {
    this.base = base
    this.layer = layer
    this.ownsBase = ownsBase
    this.count = count
  }

  static empty<Key, Value extends object>(): LayeredMap<Key, Value> {
    return new LayeredMap(new Map(), new Map(), true, 0)
  }

  /** A copy to write, with about this many changes to come. */
  fork(changes: number): LayeredMap<Key, Value> {
    if (this.layer.size + changes > mostInLayer) return new LayeredMap(new Map(this), new Map(), true, this.count)
    return new LayeredMap(this.base, new Map(this.layer), false, this.count)
  }

  set(key: Key, value: Value): void {
    if (!this.has(key)) this.count++
    if (this.ownsBase) this.base.set(key, value)
    else this.layer.set(key, value)
  }

  delete(key: Key): void {
    if (!this.has(key)) return
    this.count--
    if (this.ownsBase) this.base.delete(key)
    else if (this.base.has(key)) this.layer.set(key, undefined)
    else this.layer.delete(key)
  }

  get size(): number {
    return this.count
  }

  get(key: Key): Value | undefined {
    return this.layer.has(key) ? this.layer.get(key) : this.base.get(key)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  *entries(): Generator<[Key, Value], undefined> {
    for (const [key, value] of this.base) {
      const now = this.layer.has(key) ? this.layer.get(key) : value
      if (now) yield [key, now]
    }
    for (const [key, value] of this.layer) if (value && !this.base.has(key)) yield [key, value]
  }

  *keys(): Generator<Key, undefined> {
    for (const [key] of this.entries()) yield key
  }

  values(): MapIterator<Value> | Generator<Value, undefined> {
    return this.layer.size === 0 ? this.base.values() : this.mixedValues()
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> | Generator<[Key, Value], undefined> {
    return this.layer.size === 0 ? this.base.entries() : this.entries()
  }

  forEach(callback: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) callback(value, key, this)
  }

  private *mixedValues(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value
  }
}
