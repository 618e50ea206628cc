/** Editors without a browser: a real document, a clock turned by hand, and gestures that read like a script. */
import { targetAt } from '@palabre/client/src/canvas/target-at.ts'
import type { EditorClock } from '@palabre/client/src/editor/clock.ts'
import { createEditor } from '@palabre/client/src/editor/create-editor.ts'
import type { Editor } from '@palabre/client/src/editor/editor.ts'
import type { Modifiers, PointerInput, PointerKind } from '@palabre/client/src/editor/input.ts'
import { createBoardStore } from '@palabre/client/src/store/yjs-board-store.ts'
import type { Vec } from '@palabre/shared/geometry'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { type BoardSnapshot, type Item, isPlaced } from '@palabre/shared/model'
import type { Role } from '@palabre/shared/policy'
import type { Ephemeral } from '@palabre/shared/protocol'
import * as Y from 'yjs'
import { docOf, snapshotOf } from './board-world.ts'
import { seededBytes } from './random.ts'

interface HandClock extends EditorClock {
  /** Lets time pass: frames every 16 ms, and whatever falls due. */
  pass(ms: number): void
}

function handClock(startMs = 1_790_000_000_000): HandClock {
  let now = startMs
  let due: { readonly atMs: number; readonly run: () => void }[] = []
  const plan = (atMs: number, run: () => void) => {
    const entry = { atMs, run }
    due.push(entry)
    return () => {
      due = due.filter((other) => other !== entry)
    }
  }
  return {
    now: () => now,
    nextFrame: (callback) => plan(now + 16, () => callback(now)),
    after: (delayMs, callback) => plan(now + delayMs, callback),
    pass(ms) {
      const until = now + ms
      for (;;) {
        const next = due.filter(({ atMs }) => atMs <= until).sort((a, b) => a.atMs - b.atMs)[0]
        if (!next) break
        due = due.filter((entry) => entry !== next)
        now = next.atMs
        next.run()
      }
      now = until
    },
  }
}

type Point = readonly [x: number, y: number]
type Held = Partial<Modifiers> & { readonly pointer?: PointerKind; readonly button?: PointerInput['button'] }

/** One person at an editor whose camera shows the page as it is: screen and page points are the same. */
export class Person {
  readonly doc: Y.Doc
  readonly editor: Editor
  readonly clock = handClock()
  readonly sent: Ephemeral[] = []
  readonly refusals: string[] = []
  private at: Vec = { x: 0, y: 0 }
  private timeMs = 0

  constructor(doc: Y.Doc, { role = 'participant', seed = 1, me = 'p_0123456789' }: PersonOptions = {}) {
    this.doc = doc
    this.editor = createEditor({
      doc,
      board: createBoardStore(doc),
      who: { id: me as ParticipantId, role },
      random: seededBytes(seed),
      clock: this.clock,
      broadcast: (frame) => this.sent.push(frame),
      reducedMotion: () => true,
    })
    this.editor.onRefusal(({ reason }) => this.refusals.push(reason))
    this.editor.setViewport(1_200, 800)
    this.editor.state.setState({ camera: { x: 0, y: 0, zoom: 1 } })
    // Typed or not, the view of a test stays where it is.
    this.editor.panBy({ x: 0, y: 0 })
  }

  get state() {
    return this.editor.state.getState()
  }

  get selected(): ItemId[] {
    return [...this.state.selection].sort()
  }

  get items(): BoardSnapshot['items'] {
    return this.editor.board.snapshot().items
  }

  kinds(): string {
    return [...this.items.values()]
      .map(({ kind }) => kind)
      .sort()
      .join(' ')
  }

  geo(item: Pick<Item, 'id'>): readonly number[] | undefined {
    const found = this.editor.board.item(item.id)
    return found && isPlaced(found) ? found.geo : undefined
  }

  press([x, y]: Point, held: Held = {}): this {
    this.at = { x, y }
    return this.point('pointer-down', { button: 'main', ...held })
  }

  moveTo([x, y]: Point, held: Held = {}): this {
    this.at = { x, y }
    return this.point('pointer-move', { button: 'main', ...held })
  }

  hover([x, y]: Point, held: Held = {}): this {
    this.at = { x, y }
    return this.point('pointer-move', { button: 'none', ...held })
  }

  release(held: Held = {}): this {
    return this.point('pointer-up', { button: 'main', ...held })
  }

  tap(point: Point, held: Held = {}): this {
    return this.press(point, held).release(held)
  }

  doubleTap(point: Point): this {
    this.tap(point).tap(point)
    this.editor.dispatch({ type: 'double-click', ...this.place({}) })
    return this
  }

  longPress(point: Point, held: Held = {}): this {
    this.press(point, held)
    this.editor.dispatch({ type: 'long-press', pointer: held.pointer ?? 'touch', ...this.place(held) })
    return this
  }

  /** Pressed at the first point, let go at the last. */
  drag(points: readonly [Point, ...Point[]], held: Held = {}): this {
    const [first, ...rest] = points
    this.press(first, held)
    for (const point of rest) this.moveTo(point, held)
    return this.release(held)
  }

  key(key: string, held: Held = {}): this {
    this.editor.dispatch({ type: 'key-down', key, modifiers: modifiers(held) })
    return this
  }

  cancel(): this {
    this.editor.dispatch({ type: 'cancel' })
    return this
  }

  private point(type: PointerInput['type'], held: Held): this {
    this.timeMs += 16
    this.editor.dispatch({
      type,
      ...this.place(held),
      pressure: 0.5,
      pointer: held.pointer ?? 'mouse',
      button: held.button ?? 'main',
      time: this.timeMs,
    })
    return this
  }

  private place(held: Held) {
    const page = this.editor.toPage(this.at)
    const target = targetAt(this.editor, this.at, held.pointer ?? 'mouse')
    return { screen: this.at, page, target, modifiers: modifiers(held) }
  }
}

interface PersonOptions {
  readonly role?: Role
  readonly seed?: number
  readonly me?: string
}

/** One person at a board with these items. */
export function person(...items: readonly Item[]): Person {
  return new Person(docOf(snapshotOf(...items)))
}

/** Two people, each with a document of their own; `sync` brings both up to date. */
export function twoPeople(...items: readonly Item[]): { ada: Person; bob: Person; sync: () => void } {
  const first = docOf(snapshotOf(...items))
  const second = new Y.Doc()
  const sync = () => {
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first, Y.encodeStateVector(second)), 'remote')
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second, Y.encodeStateVector(first)), 'remote')
  }
  sync()
  return { ada: new Person(first), bob: new Person(second, { seed: 2, me: 'p_abcdefghij' }), sync }
}

function modifiers({ shift = false, alt = false, command = false }: Held): Modifiers {
  return { shift, alt, command }
}
