import { placeItem } from '@palabre/shared/commands'
import { boxCentre, encloses, type Vec, visibleBox } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { UploadedPicture } from '@palabre/shared/protocol'
import i18next from 'i18next'
import { notify } from '../../components/index.ts'
import type { Editor } from '../../editor/editor.ts'
import { freeSpotNear, viewCentre } from '../../editor/free-spot.ts'
import { sheetOpen } from '../inspector/sheet-open.ts'
import type { PanelServices } from '../services.ts'
import { type PreparedPicture, preparePicture } from './prepare.ts'
import { sendPicture } from './send.ts'
import { type Upload, uploads } from './uploads.ts'

/** Longest side of a picture that was just placed, page units. */
const placedSide = 360
/** More at once are a holiday album: the rest is left out, and said. */
const mostAtOnce = 20
const retryAfterMs = 15_000

interface Where {
  readonly page: PageId
  /** The middle of the first one. */
  readonly at: Vec
}

/**
 * Sends pictures to the board one after the other, and places each where there is room once the server has it.
 * `screen`: where they were dropped; else the middle of the view. Nothing is thrown: what fails says so in its place.
 */
export function addPictures(
  editor: Editor,
  { pictures, announcer }: Pick<PanelServices, 'pictures' | 'announcer'>,
  files: readonly File[],
  screen?: Vec,
): void {
  const { page } = editor.state.getState()
  if (!editor.check('place-item', placeItem, { kind: 'image', page, fields: { asset: 'not-sent-yet' } })) return
  const where: Where = { page, at: screen ? editor.toPage(screen) : viewCentre(editor) }
  if (files.length > mostAtOnce)
    notify({ text: i18next.t('picture.tooMany', { count: mostAtOnce }), kind: 'attention' })
  const taken = files.slice(0, mostAtOnce)
  const placed: ItemId[] = []
  let line: Promise<void> = Promise.resolve()
  for (const file of taken)
    line = line.then(() =>
      travel(pictures.address(), file, (picture) => {
        const id = placePicture(editor, where, picture)
        if (id === undefined) return
        placed.push(id)
        announcer.say(i18next.t('picture.added', { name: file.name }))
        if (editor.state.getState().tool === 'image') editor.setTool('select')
        if (editor.state.getState().editing) return
        editor.select(placed)
        bringIntoView(editor, id)
        // On a phone too, what it shows and what people agreed to is asked for at once.
        sheetOpen.setState(taken.length === 1, true)
      }),
    )
}

/** Resolves once the picture was placed, dropped, or has failed; a failed one can still be sent again by hand. */
async function travel(address: string, file: File, arrived: (picture: UploadedPicture) => void): Promise<void> {
  const id = nextId++
  let thumb: string | undefined
  let isDropped = false
  let later: ReturnType<typeof setTimeout> | undefined
  let prepared: PreparedPicture | undefined
  const show = (upload: Partial<Upload>) =>
    uploads.setState(
      uploads.getState().map((each) => (each.id === id ? { ...each, ...upload } : each)),
      true,
    )
  const drop = () => {
    isDropped = true
    if (thumb) URL.revokeObjectURL(thumb)
    clearTimeout(later)
    removeEventListener('online', onOnline)
    uploads.setState(
      uploads.getState().filter((each) => each.id !== id),
      true,
    )
  }
  const attempt = async () => {
    clearTimeout(later)
    show({ state: 'sending' })
    prepared ??= await preparePicture(file)
    if (prepared.thumb && !thumb) {
      thumb = URL.createObjectURL(prepared.thumb)
      show({ thumb })
    }
    const reply = await sendPicture(address, prepared.file, i18next.language)
    if (isDropped) return
    if (reply.ok) {
      drop()
      arrived(reply.value)
      return
    }
    show({ state: 'failed', reason: reply.failure.reason })
    // A network that comes back does not always say so.
    if (reply.failure.reason === 'offline') later = setTimeout(onOnline, retryAfterMs)
  }
  /** Only what the network kept back goes by itself: the rest would fail again. */
  const onOnline = () => {
    const now = uploads.getState().find((each) => each.id === id)
    if (now?.state === 'failed' && now.reason === 'offline') void attempt()
  }
  addEventListener('online', onOnline)
  const upload: Upload = { id, name: file.name, thumb, state: 'sending', again: () => void attempt(), drop }
  uploads.setState([...uploads.getState(), upload], true)
  await attempt()
}

let nextId = 1

/** Moves the view so that a new picture is seen, as little as needed. */
function bringIntoView(editor: Editor, id: ItemId): void {
  const { camera, viewport, insets } = editor.state.getState()
  const bounds = editor.board.boundsOf(id)
  if (!bounds || encloses(visibleBox(camera, viewport), bounds)) return
  const { x, y } = editor.toScreen(boxCentre(bounds))
  const middle = {
    x: (insets.left + viewport.width - insets.right) / 2,
    y: (insets.top + viewport.height - insets.bottom) / 2,
  }
  editor.panBy({ x: middle.x - x, y: middle.y - y })
}

function placePicture(editor: Editor, { page, at }: Where, { assetId, width, height }: UploadedPicture) {
  const scale = placedSide / Math.max(width, height)
  const size = [Math.max(24, width * scale), Math.max(24, height * scale)] as const
  const isOnScreen = editor.state.getState().page === page
  const spot = isOnScreen ? freeSpotNear(editor, at, size) : at
  const id = editor.newId()
  const geo = [spot.x - size[0] / 2, spot.y - size[1] / 2, ...size, 0] as const
  return editor.run('place-item', placeItem, { kind: 'image', page, id, geo, fields: { asset: assetId } }).ok
    ? id
    : undefined
}
