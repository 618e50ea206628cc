import { BoardCanvas } from '@palabre/client/src/canvas/board-canvas.tsx'
import type { Peer } from '@palabre/client/src/canvas/peer.ts'
import { useServices } from '@palabre/client/src/panels/services.ts'
import { editText } from '@palabre/shared/commands'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { actor, relation, sticky, the } from '../../helpers/board-world.ts'
import { type Person, person, twoPeople } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const note = { ...sticky('note', [100, 100, 180, 180, 0]), text: 'Un jardin' }
const ccas = { ...actor('ccas', [400, 100, 160, 72, 0]), name: 'CCAS' }
const ville = { ...actor('ville', [400, 400, 160, 72, 0]), name: 'Ville' }
const link = { ...relation(ccas, ville), label: 'prête un local' }
const ada: Peer = {
  clientId: 7,
  user: { id: 'p_ada0000000', name: 'Ada', colour: '#b0477f', role: 'participant' },
  state: { page: 'carte', cursor: [300, 300], selection: [ccas.id] },
}

let stage: Stage | undefined

afterEach(() => stage?.leave())

function Canvas({ who }: { readonly who: Person }) {
  return (
    <div style={{ position: 'fixed', inset: 0 }}>
      <BoardCanvas editor={who.editor} peers={useServices().peers} />
    </div>
  )
}

async function open(who: Person): Promise<Stage> {
  stage = await onStage(who, <Canvas who={who} />)
  who.editor.state.setState({ camera: { x: 0, y: 0, zoom: 1 } })
  return stage
}

const field = (kind: string) => page.getByRole('textbox', { name: `Texte\u202f: ${kind}` })
/** What Konva draws; nothing before there first is something to lay over the page. */
const overlay = () => document.querySelector<HTMLCanvasElement>('.konvajs-content canvas')
const area = () => document.querySelector('textarea') as HTMLTextAreaElement

describe('words typed on the canvas', () => {
  test('are written as they are typed, in one undo step, and typing ends with Escape', async () => {
    const bob = person(note)
    await open(bob)
    bob.editor.startEditing(note.id)
    await expect.element(field('Note')).toHaveFocus()
    await userEvent.keyboard(' à nous')
    expect(the(bob.editor.board.snapshot(), note.id, 'sticky').text).toBe('Un jardin à nous')
    await userEvent.keyboard('{Escape}')
    await expect.element(field('Note')).not.toBeInTheDocument()
    await expect.element(page.getByRole('application')).toHaveFocus()
    bob.editor.undo()
    expect(the(bob.editor.board.snapshot(), note.id, 'sticky').text).toBe('Un jardin')
  })

  test('lie where the note draws them, in the size it draws them', async () => {
    const bob = person(note)
    await open(bob)
    bob.editor.startEditing(note.id)
    await expect.element(field('Note')).toBeVisible()
    const box = area().getBoundingClientRect()
    expect([box.left, box.top, box.width]).toEqual([114, 114, 152])
    expect(getComputedStyle(area()).fontSize).toBe('20px')
  })

  test('of two people at once all stay, and the caret stays with its letters', async () => {
    const { ada: one, bob: two, sync } = twoPeople(note)
    await open(one)
    one.editor.startEditing(note.id)
    await expect.element(field('Note')).toHaveFocus()
    await userEvent.keyboard(' à nous')
    sync()
    two.editor.run('edit-text', editText, { id: note.id, text: 'Oui ! Un jardin à nous' })
    sync()
    await expect.element(field('Note')).toHaveValue('Oui ! Un jardin à nous')
    await userEvent.keyboard(' tous')
    sync()
    for (const who of [one, two])
      expect(the(who.editor.board.snapshot(), note.id, 'sticky').text).toBe('Oui ! Un jardin à nous tous')
  })

  test('that are being composed are written once they are composed', async () => {
    const bob = person(note)
    await open(bob)
    bob.editor.startEditing(note.id)
    await expect.element(field('Note')).toHaveFocus()
    const text = () => the(bob.editor.board.snapshot(), note.id, 'sticky').text
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    area().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    write?.call(area(), 'Un jardinに')
    area().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    expect(text()).toBe('Un jardin')
    write?.call(area(), 'Un jardin日')
    area().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日' }))
    expect(text()).toBe('Un jardin日')
  })

  test('name an actor, and Return ends it', async () => {
    const bob = person(ccas)
    await open(bob)
    bob.editor.startEditing(ccas.id)
    await expect.element(field('Acteur')).toHaveFocus()
    await userEvent.keyboard('CCAS de Sète{Enter}')
    expect(the(bob.editor.board.snapshot(), ccas.id, 'actor').name).toBe('CCAS de Sète')
    await expect.element(field('Acteur')).not.toBeInTheDocument()
  })

  test('label a relation at the middle of its path', async () => {
    const bob = person(ccas, ville, link)
    await open(bob)
    bob.editor.startEditing(link.id)
    await expect.element(field('Relation')).toHaveFocus()
    const box = area().getBoundingClientRect()
    expect(box.left + box.width / 2).toBeCloseTo(480, 0)
    await userEvent.keyboard('prête une salle{Enter}')
    expect(the(bob.editor.board.snapshot(), link.id, 'relation').label).toBe('prête une salle')
  })

  test('can be typed from far away: the field is then larger than its item', async () => {
    const bob = person(note)
    await open(bob)
    bob.editor.state.setState({ camera: { x: 400, y: 300, zoom: 0.1 } })
    bob.editor.startEditing(note.id)
    await expect.element(field('Note')).toBeVisible()
    expect(area().getBoundingClientRect().width).toBeGreaterThan(80)
  })
})

describe('what lies over the page', () => {
  test('is a canvas of its own that is only there while something is on it', async () => {
    const bob = person(note, ccas)
    await open(bob)
    expect(overlay()).toBeNull()
    bob.editor.select([note.id])
    await expect.poll(() => overlay()?.style.display).toBe('block')
    bob.editor.select([])
    await expect.poll(() => overlay()?.style.display).toBe('none')
  })

  test('shows other people of this page, not those of another', async () => {
    const bob = person(note, ccas)
    const { meet } = await open(bob)
    meet([{ ...ada, state: { ...ada.state, page: 'libre' } }])
    expect(overlay()).toBeNull()
    meet([ada])
    await expect.poll(() => overlay()?.style.display).toBe('block')
    meet([{ ...ada, state: { ...ada.state, page: 'libre' } }])
    await expect.poll(() => overlay()?.style.display).toBe('none')
  })
})
