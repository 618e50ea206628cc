/** Keyboard shortcuts as data: what the keyboard obeys and the help sheet lists. Names: `shortcut.<id>` in i18n. */

/**
 * One way to press a shortcut. `key` is what the key types on the person's own layout; `code` is used for digits,
 * which many layouts type with Shift. Ctrl stands for Cmd on a Mac.
 */
export interface KeyChord {
  readonly key?: string
  readonly code?: string
  readonly ctrl?: true
  /** Absent: Shift must be up for letters and named keys, and does not matter for signs. */
  readonly shift?: true
  readonly alt?: true
}

export const shortcutGroups = ['tools', 'selection', 'edit', 'view', 'help'] as const
export type ShortcutGroup = (typeof shortcutGroups)[number]

interface BindingData {
  readonly id: string
  readonly group: ShortcutGroup
  readonly chords: readonly KeyChord[]
  /**
   * `canvas`: only while it has the focus, elsewhere the key moves that focus. `canvas-or-nowhere`: not on a button or
   * a link, where the key means something else.
   */
  readonly where?: 'canvas' | 'canvas-or-nowhere'
  /** Of use to facilitators alone: others are not told of it. */
  readonly forFacilitators?: true
  /** The browser brings it about by an event of its own (`copy`, `paste`): listed, not listened to. */
  readonly byBrowser?: true
}

export const keyBindings = [
  { id: 'toolSelect', group: 'tools', chords: [{ key: 'v' }] },
  { id: 'toolHand', group: 'tools', chords: [{ key: 'h' }] },
  { id: 'toolActor', group: 'tools', chords: [{ key: 'a' }] },
  { id: 'toolAction', group: 'tools', chords: [{ key: 'j' }] },
  { id: 'toolRelation', group: 'tools', chords: [{ key: 'r' }] },
  { id: 'toolLink', group: 'tools', chords: [{ key: 'l' }] },
  { id: 'toolCommitment', group: 'tools', chords: [{ key: 'g' }] },
  { id: 'toolStatement', group: 'tools', chords: [{ key: 'd' }] },
  { id: 'toolNeed', group: 'tools', chords: [{ key: 'b' }] },
  { id: 'toolTension', group: 'tools', chords: [{ key: 'n' }] },
  { id: 'toolSticky', group: 'tools', chords: [{ key: 's' }] },
  { id: 'toolText', group: 'tools', chords: [{ key: 't' }] },
  { id: 'toolShape', group: 'tools', chords: [{ key: 'o' }] },
  { id: 'toolFrame', group: 'tools', chords: [{ key: 'f' }] },
  { id: 'toolPen', group: 'tools', chords: [{ key: 'p' }] },
  { id: 'toolEraser', group: 'tools', chords: [{ key: 'e' }] },
  { id: 'toolImage', group: 'tools', chords: [{ key: 'i' }] },
  { id: 'toolTerritory', group: 'tools', chords: [{ key: 'm' }] },
  { id: 'place', group: 'tools', chords: [{ key: 'Enter' }], where: 'canvas-or-nowhere' },
  { id: 'holdHand', group: 'tools', chords: [{ key: ' ' }], where: 'canvas-or-nowhere' },
  { id: 'nextItem', group: 'selection', chords: [{ key: 'Tab' }], where: 'canvas' },
  { id: 'previousItem', group: 'selection', chords: [{ key: 'Tab', shift: true }], where: 'canvas' },
  { id: 'selectAll', group: 'selection', chords: [{ key: 'a', ctrl: true }], where: 'canvas-or-nowhere' },
  { id: 'stepBack', group: 'selection', chords: [{ key: 'Escape' }] },
  { id: 'moveLeft', group: 'selection', chords: [{ key: 'ArrowLeft' }], where: 'canvas-or-nowhere' },
  { id: 'moveRight', group: 'selection', chords: [{ key: 'ArrowRight' }], where: 'canvas-or-nowhere' },
  { id: 'moveUp', group: 'selection', chords: [{ key: 'ArrowUp' }], where: 'canvas-or-nowhere' },
  { id: 'moveDown', group: 'selection', chords: [{ key: 'ArrowDown' }], where: 'canvas-or-nowhere' },
  { id: 'moveFarLeft', group: 'selection', chords: [{ key: 'ArrowLeft', shift: true }], where: 'canvas-or-nowhere' },
  { id: 'moveFarRight', group: 'selection', chords: [{ key: 'ArrowRight', shift: true }], where: 'canvas-or-nowhere' },
  { id: 'moveFarUp', group: 'selection', chords: [{ key: 'ArrowUp', shift: true }], where: 'canvas-or-nowhere' },
  { id: 'moveFarDown', group: 'selection', chords: [{ key: 'ArrowDown', shift: true }], where: 'canvas-or-nowhere' },
  { id: 'edit', group: 'edit', chords: [{ key: 'Enter' }, { key: 'F2' }], where: 'canvas-or-nowhere' },
  { id: 'delete', group: 'edit', chords: [{ key: 'Delete' }, { key: 'Backspace' }], where: 'canvas-or-nowhere' },
  { id: 'undo', group: 'edit', chords: [{ key: 'z', ctrl: true }] },
  {
    id: 'redo',
    group: 'edit',
    chords: [
      { key: 'y', ctrl: true },
      { key: 'z', ctrl: true, shift: true },
    ],
  },
  { id: 'copy', group: 'edit', chords: [{ key: 'c', ctrl: true }], byBrowser: true },
  { id: 'cut', group: 'edit', chords: [{ key: 'x', ctrl: true }], byBrowser: true },
  { id: 'paste', group: 'edit', chords: [{ key: 'v', ctrl: true }], byBrowser: true },
  { id: 'duplicate', group: 'edit', chords: [{ key: 'd', ctrl: true }] },
  { id: 'toFront', group: 'edit', chords: [{ key: ']' }, { key: 'PageUp' }], where: 'canvas-or-nowhere' },
  { id: 'toBack', group: 'edit', chords: [{ key: '[' }, { key: 'PageDown' }], where: 'canvas-or-nowhere' },
  {
    id: 'zoomIn',
    group: 'view',
    chords: [{ key: '+' }, { key: '=' }, { key: '+', ctrl: true }, { key: '=', ctrl: true }],
  },
  { id: 'zoomOut', group: 'view', chords: [{ key: '-' }, { key: '-', ctrl: true }] },
  { id: 'zoomFull', group: 'view', chords: [{ code: 'Digit0' }, { code: 'Numpad0' }, { code: 'Digit0', ctrl: true }] },
  { id: 'zoomAll', group: 'view', chords: [{ code: 'Digit1' }, { code: 'Numpad1' }] },
  { id: 'zoomSelection', group: 'view', chords: [{ code: 'Digit2' }, { code: 'Numpad2' }] },
  { id: 'curtain', group: 'view', chords: [{ key: 'c', shift: true }], forFacilitators: true },
  { id: 'help', group: 'help', chords: [{ key: '?' }, { key: 'F1' }] },
] as const satisfies readonly BindingData[]

export type ShortcutId = (typeof keyBindings)[number]['id']
export interface KeyBinding extends BindingData {
  readonly id: ShortcutId
}
