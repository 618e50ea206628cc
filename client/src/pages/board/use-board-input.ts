import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasHandle } from '../../canvas/canvas-handle.ts'
import { notify } from '../../components/index.ts'
import { withWords } from '../../i18n/i18n.ts'
import { attachClipboard } from '../../input/attach-clipboard.ts'
import { attachKeyboard } from '../../input/attach-keyboard.ts'
import { attachPictures } from '../../input/attach-pictures.ts'
import { attachPointerInput } from '../../input/attach-pointer-input.ts'
import { type KeyBinding, keyBindings } from '../../input/key-bindings.ts'
import { useCurtain } from '../../panels/curtain/use-curtain.ts'
import { useServices } from '../../panels/services.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { useConnection } from './connection-context.ts'
import { followInsets } from './follow-insets.ts'
import { publishCursor } from './publish-cursor.ts'

const loadPictures = withWords('panels', () => import('../../panels/pictures/add-pictures.ts'))

/** Brings the canvas its pointers, keys and clipboard, and the others this person's cursor. */
export function useCanvasInput(onHelp: () => void): (canvas: CanvasHandle) => () => void {
  const editor = useEditor()
  const { presence, session } = useConnection()
  const services = useServices()
  const onCurtain = useCurtainKey()
  const { t } = useTranslation()
  return useCallback(
    (canvas: CanvasHandle) => {
      const stops = [
        attachPointerInput(canvas.element, editor, canvas.targetAt),
        attachKeyboard(window, editor, keyBindings, { canvas: canvas.element, onHelp, ...onCurtain }),
        attachClipboard(document, editor),
        attachPictures(document, canvas.element, (files, screen) => {
          loadPictures().then(
            ({ addPictures }) => addPictures(editor, services, files, screen),
            () => notify({ text: t('picture.offline'), kind: 'attention' }),
          )
        }),
        publishCursor(canvas.element, editor, presence, () => session.getState().state.settings.hideCursors),
        followInsets(canvas.element, document.getElementById('palabre-tools')?.firstElementChild, editor),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [editor, presence, session, services, onHelp, onCurtain, t],
  )
}

const everywhere: ReadonlySet<KeyBinding['id']> = new Set(['undo', 'redo', 'help', 'curtain'])
const listBindings = keyBindings.filter(({ id }) => everywhere.has(id))

/** The shortcuts that make sense without a canvas. */
export function useListInput(onHelp: () => void): void {
  const editor = useEditor()
  const onCurtain = useCurtainKey()
  useEffect(() => attachKeyboard(window, editor, listBindings, { onHelp, ...onCurtain }), [editor, onHelp, onCurtain])
}

/** The key that covers every screen is the facilitators'. */
function useCurtainKey(): { readonly onCurtain?: () => void } {
  const { me } = useServices()
  const { turn } = useCurtain()
  return useMemo(() => (me.role === 'facilitator' ? { onCurtain: turn } : {}), [me.role, turn])
}
