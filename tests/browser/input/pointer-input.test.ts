import { targetAt } from '@palabre/client/src/canvas/target-at.ts'
import { attachClipboard } from '@palabre/client/src/input/attach-clipboard.ts'
import { attachKeyboard } from '@palabre/client/src/input/attach-keyboard.ts'
import { attachPointerInput } from '@palabre/client/src/input/attach-pointer-input.ts'
import { keyBindings } from '@palabre/client/src/input/key-bindings.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { actor } from '../../helpers/board-world.ts'
import { type Person, person } from '../../helpers/editor-world.ts'

const a = actor('a', [100, 100, 160, 72, 0])
const b = actor('b', [500, 100, 160, 72, 0])
const onA = [180, 136] as const
const bare = [400, 400] as const

let ada: Person
let canvas: HTMLElement
let stops: (() => void)[]

beforeEach(() => {
  document.body.innerHTML = ''
  document.body.style.margin = '0'
  canvas = document.createElement('div')
  Object.assign(canvas.style, { position: 'absolute', left: '20px', top: '10px', width: '900px', height: '600px' })
  canvas.tabIndex = 0
  document.body.append(canvas)
  ada = person(a, b)
  stops = [attachPointerInput(canvas, ada.editor, (screen, pointer) => targetAt(ada.editor, screen, pointer))]
})

afterEach(() => {
  for (const stop of stops) stop()
  vi.useRealTimers()
})

type Kind = 'mouse' | 'touch' | 'pen'
let timeStamp = 0

function pointer(type: string, [x, y]: readonly [number, number], more: PointerEventInit = {}): void {
  const event = new PointerEvent(`pointer${type}`, {
    clientX: x + 20,
    clientY: y + 10,
    pointerId: 1,
    pointerType: 'mouse',
    button: type === 'move' ? -1 : 0,
    buttons: type === 'up' ? 0 : 1,
    bubbles: true,
    cancelable: true,
    ...more,
  })
  timeStamp += 16
  Object.defineProperty(event, 'timeStamp', { value: timeStamp })
  canvas.dispatchEvent(event)
}

const finger = (id: number) => ({ pointerId: id, pointerType: 'touch' as Kind })

describe('one pointer', () => {
  test('drags an item, counted from the top left of the canvas', () => {
    pointer('down', onA)
    pointer('move', [200, 200])
    pointer('move', [280, 336], { ctrlKey: true })
    pointer('up', [280, 336], { ctrlKey: true })
    expect(ada.geo(a)).toEqual([200, 300, 160, 72, 0])
  })

  test('the mouse event that follows a tap does not take the focus; one that begins a press does', () => {
    const echo = () => canvas.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
    for (const type of ['down', 'up']) pointer(type, bare, finger(1))
    expect(echo()).toBe(false)
    pointer('down', bare)
    expect(echo()).toBe(true)
    pointer('up', bare)
    const field = canvas.appendChild(document.createElement('textarea'))
    expect(field.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))).toBe(true)
  })

  test('two clicks open the words, two slow ones do not', () => {
    for (const type of ['down', 'up', 'down', 'up']) pointer(type, onA)
    expect(ada.state.editing).toBe(a.id)
    ada.editor.startEditing(undefined)
    for (const type of ['down', 'up']) pointer(type, onA)
    timeStamp += 1_000
    for (const type of ['down', 'up']) pointer(type, onA)
    expect(ada.state.editing).toBeUndefined()
  })

  test('the middle button moves the page, whatever the tool', () => {
    ada.editor.setTool('pen')
    pointer('down', bare, { button: 1, buttons: 4 })
    pointer('move', [450, 430], { buttons: 4 })
    pointer('up', [450, 430], { button: 1 })
    expect(ada.state.camera).toEqual({ x: 50, y: 30, zoom: 1 })
    expect(ada.items.size).toBe(2)
  })

  test('a gesture that the browser takes away is given up', () => {
    pointer('down', onA)
    pointer('move', [200, 200])
    pointer('cancel', [200, 200])
    expect(ada.state.previews.size).toBe(0)
    expect(ada.geo(a)).toEqual(a.geo)
    expect(ada.editor.isIdle()).toBe(true)
  })

  test('a pen tells how hard it is pressed, a mouse nothing', () => {
    ada.editor.setTool('pen')
    pointer('down', bare, { pointerType: 'pen', pressure: 0.2 })
    pointer('move', [450, 430], { pointerType: 'pen', pressure: 0.9 })
    expect(ada.state.liveStroke?.points.map(({ pressure }) => pressure)).toEqual([
      expect.closeTo(0.2),
      expect.closeTo(0.9),
    ])
    pointer('up', [450, 430], { pointerType: 'pen' })
    pointer('down', bare, { pressure: 0.8 })
    expect(ada.state.liveStroke?.points[0]?.pressure).toBe(0.5)
  })

  test('words being typed over the canvas keep their pointer', () => {
    const area = canvas.appendChild(document.createElement('textarea'))
    area.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 200, clientY: 146, pointerId: 1 }))
    expect(ada.editor.isIdle()).toBe(true)
  })
})

describe('fingers', () => {
  test('two of them take over, move and zoom the page about their middle', () => {
    pointer('down', onA, finger(1))
    pointer('move', [200, 170], finger(1))
    expect(ada.state.previews.size).toBe(1)
    pointer('down', [400, 170], finger(2))
    expect(ada.state.previews.size).toBe(0)
    const middle = ada.editor.toPage({ x: 300, y: 170 })
    pointer('move', [100, 170], finger(1))
    pointer('move', [500, 170], finger(2))
    expect(ada.state.camera.zoom).toBeCloseTo(2)
    expect(ada.editor.toPage({ x: 300, y: 170 }).x).toBeCloseTo(middle.x)
    pointer('up', [500, 170], finger(2))
    pointer('move', [0, 0], finger(1))
    pointer('up', [0, 0], finger(1))
    expect(ada.state.camera.zoom).toBeCloseTo(2)
    expect(ada.geo(a)).toEqual(a.geo)
    // The next finger is an ordinary one again.
    const [x, y] = [ada.editor.toScreen({ x: 180, y: 136 }).x, ada.editor.toScreen({ x: 180, y: 136 }).y]
    pointer('down', [x, y], finger(3))
    pointer('up', [x, y], finger(3))
    expect(ada.selected).toEqual([a.id])
  })

  test('one that rests gathers items', () => {
    vi.useFakeTimers()
    pointer('down', onA, finger(1))
    pointer('up', onA, finger(1))
    pointer('down', [580, 136], finger(1))
    vi.advanceTimersByTime(600)
    pointer('up', [580, 136], finger(1))
    expect(ada.selected).toEqual([a.id, b.id])
  })

  test('beside a pen they leave no mark: they move the page, and a palm does nothing', () => {
    ada.editor.setTool('pen')
    pointer('down', bare, { pointerType: 'pen', pressure: 0.5 })
    pointer('down', [100, 500], finger(2))
    pointer('move', [140, 500], finger(2))
    pointer('move', [450, 430], { pointerType: 'pen', pressure: 0.5 })
    pointer('up', [450, 430], { pointerType: 'pen' })
    pointer('up', [140, 500], finger(2))
    expect(ada.kinds()).toBe('actor actor ink')
    expect(ada.state.camera.x).toBe(0)
    pointer('down', bare, finger(3))
    pointer('move', [430, 400], finger(3))
    pointer('up', [430, 400], finger(3))
    expect(ada.kinds()).toBe('actor actor ink')
    expect(ada.state.camera.x).toBe(30)
  })
})

describe('the wheel', () => {
  const wheel = (init: WheelEventInit) =>
    canvas.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 320, clientY: 210, ...init }),
    )

  test('moves the page, sideways with Shift', () => {
    wheel({ deltaX: 12, deltaY: 30 })
    expect(ada.state.camera).toEqual({ x: -12, y: -30, zoom: 1 })
    wheel({ deltaY: 30, shiftKey: true })
    expect(ada.state.camera).toEqual({ x: -42, y: -30, zoom: 1 })
  })

  test('zooms about the pointer with Ctrl, and keeps the browser from zooming', () => {
    const under = ada.editor.toPage({ x: 300, y: 200 })
    expect(wheel({ deltaY: -120, ctrlKey: true })).toBe(false)
    expect(ada.state.camera.zoom).toBeGreaterThan(1.3)
    expect(ada.editor.toPage({ x: 300, y: 200 }).x).toBeCloseTo(under.x)
  })
})

describe('the keyboard', () => {
  const press = (target: Element, key: string, init: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  let help: number

  beforeEach(() => {
    help = 0
    stops.push(attachKeyboard(window, ada.editor, keyBindings, { canvas, onHelp: () => help++ }))
  })

  test('chooses tools anywhere but where people type or choose from a menu', () => {
    press(document.body, 's')
    expect(ada.state.tool).toBe('sticky')
    const input = document.body.appendChild(document.createElement('input'))
    press(input, 'a')
    const menu = document.body.appendChild(document.createElement('div'))
    menu.setAttribute('role', 'menu')
    press(menu, 'a')
    expect(ada.state.tool).toBe('sticky')
    press(document.body, '?', { shiftKey: true })
    expect(help).toBe(1)
  })

  test('walks from item to item on the canvas, and lets the focus leave at the end', () => {
    expect(press(document.body, 'Tab')).toBe(true)
    expect(press(canvas, 'Tab')).toBe(false)
    expect(press(canvas, 'Tab')).toBe(false)
    expect(ada.selected).toEqual([b.id])
    expect(press(canvas, 'Tab')).toBe(true)
    expect(press(canvas, 'Tab', { shiftKey: true })).toBe(false)
    expect(ada.selected).toEqual([b.id])
  })

  test('with the focus nowhere the canvas hears, with it on a button it does not', () => {
    press(document.body, 'a', { ctrlKey: true })
    expect(ada.selected).toEqual([a.id, b.id])
    const button = document.body.appendChild(document.createElement('button'))
    press(button, 'Delete')
    expect(ada.items.size).toBe(2)
    press(document.body, 'Delete')
    expect(ada.items.size).toBe(0)
  })

  test('space lends the hand for as long as it is held', () => {
    ada.editor.setTool('actor')
    press(canvas, ' ')
    expect(ada.state.heldTool).toBe('hand')
    canvas.dispatchEvent(new KeyboardEvent('keyup', { key: ' ', bubbles: true }))
    expect(ada.state).toMatchObject({ heldTool: undefined, tool: 'actor' })
    press(canvas, ' ')
    window.dispatchEvent(new Event('blur'))
    expect(ada.state.heldTool).toBeUndefined()
  })

  test('deletes, takes back, and does it again', () => {
    ada.editor.select([a.id])
    press(canvas, 'Delete')
    expect(ada.items.size).toBe(1)
    press(document.body, 'z', { ctrlKey: true })
    expect(ada.items.size).toBe(2)
    press(document.body, 'Z', { ctrlKey: true, shiftKey: true })
    expect(ada.items.size).toBe(1)
  })
})

describe('the clipboard, through the browser’s own events', () => {
  beforeEach(() => stops.push(attachClipboard(document, ada.editor)))

  const fire = (type: string, data: DataTransfer, target: EventTarget = document.body) =>
    target.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }))

  test('copies and pastes items, again a little aside', () => {
    ada.editor.select([a.id])
    const data = new DataTransfer()
    expect(fire('copy', data)).toBe(false)
    expect(data.getData('text/plain')).toBe('a')
    fire('paste', data)
    fire('paste', data)
    expect([...ada.items.values()].map((item) => ada.geo(item)?.[1]).sort()).toEqual([100, 100, 124, 148])
  })

  test('where only plain text survives, one’s own copy is known by its words', () => {
    ada.editor.select([a.id])
    fire('copy', new DataTransfer())
    const poor = new DataTransfer()
    poor.setData('text/plain', 'a')
    fire('paste', poor)
    expect(ada.kinds()).toBe('actor actor actor')
    const other = new DataTransfer()
    other.setData('text/plain', 'marché\njardin')
    fire('paste', other)
    expect(ada.kinds()).toBe('actor actor actor sticky sticky')
  })

  test('leaves alone what is typed and what is marked on the page', () => {
    const input = document.body.appendChild(document.createElement('input'))
    const data = new DataTransfer()
    data.setData('text/plain', 'mot')
    expect(fire('paste', data, input)).toBe(true)
    expect(ada.items.size).toBe(2)
    ada.editor.select([a.id])
    const words = document.body.appendChild(document.createElement('p'))
    words.textContent = 'des mots'
    getSelection()?.selectAllChildren(words)
    expect(fire('copy', new DataTransfer())).toBe(true)
    getSelection()?.removeAllRanges()
  })

  test('cuts', () => {
    ada.editor.select([a.id])
    fire('cut', new DataTransfer())
    expect(ada.items.size).toBe(1)
  })
})
