import '../../../../client/src/styles/fonts.css'
import '../../../../client/src/styles/tokens.css'
import './page.css'
import fr from '@palabre/shared/i18n/fr.json'
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { isPlaced } from '@palabre/shared/model'
import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import * as Y from 'yjs'
import { BoardCanvas } from '../../../../client/src/canvas/board-canvas.tsx'
import { createEditor } from '../../../../client/src/editor/create-editor.ts'
import type { Editor } from '../../../../client/src/editor/editor.ts'
import { attachPointerInput } from '../../../../client/src/input/attach-pointer-input.ts'
import { createBoardStore } from '../../../../client/src/store/yjs-board-store.ts'
import { startTheme } from '../../../../client/src/styles/theme.ts'
import { browserClock } from './browser-clock.ts'
import { installLab } from './lab.ts'

let editor: Editor | undefined
let doc: Y.Doc | undefined

installLab({
  async mount(bytes) {
    const board = new Y.Doc()
    Y.applyUpdate(board, bytes)
    const documentAt = performance.now()
    const made = createEditor({
      doc: board,
      board: createBoardStore(board),
      who: { id: 'bench-person' as ParticipantId, role: 'facilitator' },
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      clock: browserClock,
    })
    doc = board
    editor = made
    const root = document.getElementById('root') as HTMLElement
    createRoot(root).render(
      <BoardCanvas editor={made} onReady={({ element, targetAt }) => attachPointerInput(element, made, targetAt)} />,
    )
    return documentAt
  },
  setCamera(x, y, zoom) {
    const { viewport } = now().state.getState()
    now().state.setState({
      camera: { x: Math.round(viewport.width / 2 - x * zoom), y: Math.round(viewport.height / 2 - y * zoom), zoom },
    })
  },
  zoom: () => now().state.getState().camera.zoom,
  itemOnScreen(id) {
    const { previews } = now().state.getState()
    const item = now().board.item(id as ItemId)
    if (!item || !isPlaced(item)) throw new Error(`no placed item ${id}`)
    const [x, y, width, height] = previews.get(item.id) ?? item.geo
    return now().toScreen({ x: x + width / 2, y: y + height / 2 })
  },
  applyRemote({ update }) {
    if (doc && update) Y.applyUpdate(doc, update)
  },
})

function now(): Editor {
  if (!editor) throw new Error('nothing is mounted yet')
  return editor
}

startTheme()
await i18next
  .use(initReactI18next)
  .init({ lng: 'fr', resources: { fr: { translation: fr } }, interpolation: { escapeValue: false } })
Object.assign(window, { editorOfBench: now })
