/**
 * People elsewhere, each moving one item on a circle: a document of their own that sends its updates to the page.
 * Apart from the page's thread, as a server would be.
 */
import { boardRootsOf, itemKeys } from '@palabre/shared/document'
import * as Y from 'yjs'

interface Orders {
  readonly do: 'load' | 'start' | 'one'
  readonly document?: ArrayBuffer
  readonly movers?: readonly string[]
  readonly hz?: number
  readonly which?: number
}

const doc = new Y.Doc()
const homes = new Map<string, readonly number[]>()
let movers: readonly string[] = []
let turn = 0
let update: Uint8Array | undefined
doc.on('update', (bytes: Uint8Array) => {
  update = bytes
})

function move(which: number): void {
  const id = movers[which] as string
  const [x = 0, y = 0, width = 0, height = 0, rotation = 0] = homes.get(id) ?? []
  const angle = (turn * 0.31 + which) % 6.283
  const geo = [Math.round(x + Math.cos(angle) * 60), Math.round(y + Math.sin(angle) * 60), width, height, rotation]
  update = undefined
  boardRootsOf(doc).items.get(id)?.set(itemKeys.geo, geo)
  postMessage({ update, id, geo })
}

addEventListener('message', ({ data }: MessageEvent<Orders>) => {
  if (data.do === 'load' && data.document) {
    Y.applyUpdate(doc, new Uint8Array(data.document))
    movers = data.movers ?? []
    for (const id of movers) homes.set(id, boardRootsOf(doc).items.get(id)?.get(itemKeys.geo) as number[])
    postMessage('ready')
  } else if (data.do === 'one') {
    turn += 1
    move(data.which ?? 0)
  } else if (data.do === 'start') {
    const everyMs = 1_000 / (data.hz ?? 10)
    for (const which of movers.keys())
      setTimeout(
        () =>
          setInterval(() => {
            turn += 1 / movers.length
            move(which)
          }, everyMs),
        (everyMs * which) / movers.length,
      )
  }
})
