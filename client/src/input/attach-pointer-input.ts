import { screenToPage, type Vec } from '@palabre/shared/geometry'
import type { Editor } from '../editor/editor.ts'
import { activeTool, type ToolName } from '../editor/editor-state.ts'
import type { PointerInput, PointerKind, PointerPlace, Target, TrailPoint } from '../editor/input.ts'
import { exceeds, longPress } from '../editor/thresholds.ts'
import { isTyping, modifiersOf, screenPoint } from './dom-events.ts'
import { createPinch, type Pinch } from './pinch.ts'
import { createTapCounter } from './tap-counter.ts'
import { attachWheel } from './wheel.ts'

/** What the canvas finds under a screen point. */
export type TargetAt = (screen: Vec, pointer: PointerKind) => Target

/** With these, a hand resting on the screen would leave marks: once a pen was seen, fingers only move the page. */
const marking: ReadonlySet<ToolName> = new Set(['pen', 'eraser', 'shape', 'frame'])

/**
 * What the pressed pointers are doing: nothing, one of them in the hands of the tool, one moving the page, two
 * pinching, or fingers left over from a pinch that nobody listens to.
 */
type Gesture =
  | { readonly type: 'none' }
  | { readonly type: 'tool'; readonly pointerId: number; readonly pointer: PointerKind; readonly start: Vec }
  | { readonly type: 'pan'; readonly pointerId: number; last: Vec }
  | { readonly type: 'pinch'; readonly pinch: Pinch }
  | { readonly type: 'leftover' }

/**
 * Makes an editor listen to mice, fingers, pens and wheels over an element. Two fingers move and zoom the page and
 * take over from whatever one finger had begun. Returns the way to stop.
 */
export function attachPointerInput(element: HTMLElement, editor: Editor, targetAt: TargetAt): () => void {
  return new PointerListener(element, editor, targetAt).listen()
}

class PointerListener {
  private readonly element: HTMLElement
  private readonly editor: Editor
  private readonly targetAt: TargetAt
  private readonly taps = createTapCounter()
  private readonly fingers = new Map<number, Vec>()
  private gesture: Gesture = { type: 'none' }
  private penSeen = false
  private longPressTimer: ReturnType<typeof setTimeout> | undefined

  constructor(element: HTMLElement, editor: Editor, targetAt: TargetAt) {
    this.element = element
    this.editor = editor
    this.targetAt = targetAt
  }

  listen(): () => void {
    const { element } = this
    const touchAction = element.style.touchAction
    element.style.touchAction = 'none'
    const handlers = {
      pointerdown: this.onDown,
      pointermove: this.onMove,
      pointerup: this.onUp,
      pointercancel: this.onCancel,
      pointerleave: this.onLeave,
      mousedown: this.onEcho,
      contextmenu: this.onContextMenu,
    } as const
    for (const [type, handler] of Object.entries(handlers)) element.addEventListener(type, handler as EventListener)
    const detachWheel = attachWheel(element, this.editor)
    return () => {
      this.cancelTool()
      element.style.touchAction = touchAction
      for (const [type, handler] of Object.entries(handlers))
        element.removeEventListener(type, handler as EventListener)
      detachWheel()
    }
  }

  private readonly onDown = (event: PointerEvent): void => {
    // Words being typed over the canvas have their own use for pointers.
    if (isTyping(event.target)) return
    const pointer = kindOf(event)
    const screen = screenPoint(this.element, event)
    if (pointer === 'pen') this.penSeen = true
    if (pointer === 'touch' && !this.takeFinger(event.pointerId, screen)) return
    if (this.gesture.type !== 'none') return
    this.element.focus({ preventScroll: true })
    capture(this.element, event.pointerId)
    const palm = pointer === 'touch' && this.penSeen && marking.has(activeTool(this.editor.state.getState()))
    if (event.button === 1 || palm) {
      event.preventDefault()
      this.gesture = { type: 'pan', pointerId: event.pointerId, last: screen }
      return
    }
    this.gesture = { type: 'tool', pointerId: event.pointerId, pointer, start: screen }
    this.taps.down(screen, pointer, event.timeStamp)
    this.waitForLongPress(event, screen)
    this.editor.dispatch(this.input('pointer-down', event))
  }

  /** Counts a finger in. False when it is not for the tool: a palm beside the pen, the second finger of a pinch. */
  private takeFinger(pointerId: number, screen: Vec): boolean {
    if (this.gesture.type === 'tool' && this.gesture.pointer === 'pen') return false
    this.fingers.set(pointerId, screen)
    if (this.fingers.size === 1) return true
    if (this.fingers.size === 2) {
      this.cancelTool()
      const [first, second] = [...this.fingers.keys()] as [number, number]
      this.gesture = { type: 'pinch', pinch: createPinch(this.editor, this.fingers, first, second) }
    }
    return false
  }

  private readonly onMove = (event: PointerEvent): void => {
    const screen = screenPoint(this.element, event)
    if (this.fingers.has(event.pointerId)) this.fingers.set(event.pointerId, screen)
    const { gesture } = this
    switch (gesture.type) {
      case 'none':
        this.editor.dispatch(this.input('pointer-move', event))
        return
      case 'tool':
        if (gesture.pointerId !== event.pointerId) return
        if (exceeds(longPress.within, gesture.pointer, gesture.start, screen)) clearTimeout(this.longPressTimer)
        this.editor.dispatch(this.input('pointer-move', event))
        return
      case 'pan':
        if (gesture.pointerId !== event.pointerId) return
        this.editor.panBy({ x: screen.x - gesture.last.x, y: screen.y - gesture.last.y })
        gesture.last = screen
        return
      case 'pinch':
        gesture.pinch.move()
        return
      case 'leftover':
        return
    }
  }

  private readonly onUp = (event: PointerEvent): void => {
    const wasTool = this.gesture.type === 'tool' && this.gesture.pointerId === event.pointerId
    const screen = screenPoint(this.element, event)
    clearTimeout(this.longPressTimer)
    this.release(event.pointerId)
    if (!wasTool) return
    this.editor.dispatch(this.input('pointer-up', event))
    if (this.taps.up(screen, event.timeStamp)) this.editor.dispatch({ type: 'double-click', ...this.place(event) })
  }

  private readonly onCancel = (event: PointerEvent): void => {
    if (this.gesture.type === 'tool' && this.gesture.pointerId === event.pointerId) this.cancelTool()
    this.release(event.pointerId)
  }

  private readonly onLeave = (): void => {
    if (this.gesture.type === 'none') this.editor.state.setState({ hovered: undefined })
  }

  /**
   * A press that no pointer is behind: the mouse event browsers send once a tap is over. It would take the focus from
   * the field that the tap opened, where that field moved away from the finger to be seen.
   */
  private readonly onEcho = (event: Event): void => {
    if (this.gesture.type === 'none' && !isTyping(event.target)) event.preventDefault()
  }

  /** A long press of a finger brings the browser's menu on some systems; the mouse's is left to the interface. */
  private readonly onContextMenu = (event: Event): void => {
    const { pointerType } = event as PointerEvent
    if (pointerType === 'touch' || pointerType === 'pen' || this.gesture.type !== 'none') event.preventDefault()
  }

  private release(pointerId: number): void {
    this.fingers.delete(pointerId)
    const { gesture } = this
    if ((gesture.type === 'tool' || gesture.type === 'pan') && gesture.pointerId === pointerId)
      this.gesture = { type: 'none' }
    if (gesture.type === 'pinch' || gesture.type === 'leftover')
      this.gesture = { type: this.fingers.size === 0 ? 'none' : 'leftover' }
  }

  private cancelTool(): void {
    clearTimeout(this.longPressTimer)
    this.taps.forget()
    if (this.gesture.type === 'tool') this.editor.dispatch({ type: 'cancel' })
    this.gesture = { type: 'none' }
  }

  private waitForLongPress(event: PointerEvent, screen: Vec): void {
    clearTimeout(this.longPressTimer)
    const pointer = kindOf(event)
    if (pointer === 'mouse') return
    const place = this.place(event)
    this.longPressTimer = setTimeout(() => {
      if (this.gesture.type !== 'tool' || this.gesture.start !== screen) return
      this.taps.forget()
      this.editor.dispatch({ type: 'long-press', pointer, ...place })
    }, longPress.delayMs)
  }

  private input(type: PointerInput['type'], event: PointerEvent): PointerInput {
    const pointer = kindOf(event)
    const trail = type === 'pointer-move' && this.gesture.type === 'tool' ? this.trail(event, pointer) : undefined
    return Object.assign(this.place(event), {
      type,
      pressure: pressureOf(event, pointer),
      pointer,
      button: type === 'pointer-move' ? heldButton(event.buttons) : pressedButton(event.button),
      time: event.timeStamp,
      ...(trail ? { trail } : {}),
    })
  }

  /** Where an event happened; what lies there is looked up when somebody asks, and once. */
  private place(event: PointerEvent): PointerPlace {
    const { targetAt } = this
    const pointer = kindOf(event)
    const screen = screenPoint(this.element, event)
    let target: Target | undefined
    return {
      screen,
      page: this.editor.toPage(screen),
      modifiers: modifiersOf(event),
      get target() {
        target ??= targetAt(screen, pointer)
        return target
      },
    }
  }

  /** The samples between two frames. Some browsers keep them from pages that did not come over https. */
  private trail(event: PointerEvent, pointer: PointerKind): readonly TrailPoint[] | undefined {
    const samples = event.getCoalescedEvents?.() ?? []
    if (samples.length < 2) return undefined
    const { left, top } = this.element.getBoundingClientRect()
    const { camera } = this.editor.state.getState()
    return samples.map((sample) => ({
      page: screenToPage(camera, { x: sample.clientX - left, y: sample.clientY - top }),
      pressure: pressureOf(sample, pointer),
    }))
  }
}

/** Keeps a pointer's events coming when it leaves the element. A pointer that is gone already cannot be captured. */
function capture(element: Element, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId)
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  }
}

function kindOf({ pointerType }: PointerEvent): PointerKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}

/** Mice and fingers report a constant that means nothing. */
function pressureOf({ pressure }: PointerEvent, pointer: PointerKind): number {
  return pointer === 'pen' && pressure > 0 ? pressure : 0.5
}

function pressedButton(button: number): PointerInput['button'] {
  return button === 0 ? 'main' : button === 1 ? 'middle' : button === 2 ? 'secondary' : 'none'
}

function heldButton(buttons: number): PointerInput['button'] {
  return buttons & 1 ? 'main' : buttons & 4 ? 'middle' : buttons & 2 ? 'secondary' : 'none'
}
