import { afterPaint, createRecorder, settled } from './frames.ts'

/** What every measured engine answers to. Page coordinates are the scene's, screen ones CSS px. */
export interface Engine {
  /** Shows a scene; resolves with the moment its data were there, ms on the page's clock. */
  mount(bytes: Uint8Array): Promise<number>
  setCamera(x: number, y: number, zoom: number): void
  zoom(): number
  itemOnScreen(id: string): { x: number; y: number }
  applyRemote(move: RemoteMove): void
}

/** One step of a remote person: as an update of the document, and as what it means. */
export interface RemoteMove {
  readonly update: Uint8Array | undefined
  readonly id: string
  readonly geo: readonly number[]
}

/** Puts the measuring tools on `window.lab`; the bench talks to nothing else. */
export function installLab(engine: Engine): void {
  const recorder = createRecorder()
  let people: Worker | undefined
  let applied = { count: 0, ms: 0 }
  const lab = {
    async load(address: string) {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
      await document.fonts.ready
      await settled()
      const start = performance.now()
      const documentAt = await engine.mount(bytes)
      const paintedAt = await afterPaint()
      const atRest = await settled()
      return {
        documentMs: documentAt - start,
        firstPaintMs: paintedAt - documentAt,
        settledMs: Math.max(atRest, paintedAt) - documentAt,
      }
    },
    setCamera: engine.setCamera,
    zoom: engine.zoom,
    itemOnScreen: engine.itemOnScreen,
    settled,
    startRecording: recorder.start,
    stopRecording: recorder.stop,
    async startPeople(address: string, movers: readonly string[], hz: number) {
      people = await workerWith(address, movers)
      applied = { count: 0, ms: 0 }
      people.onmessage = ({ data }: MessageEvent<RemoteMove>) => {
        const start = performance.now()
        engine.applyRemote(data)
        applied = { count: applied.count + 1, ms: applied.ms + performance.now() - start }
      }
      people.postMessage({ do: 'start', hz })
    },
    stopPeople() {
      people?.terminate()
      people = undefined
      return applied
    },
    /** From an update that arrives at any moment of a frame to the frame that shows it, ms. */
    async latencies(address: string, movers: readonly string[], count: number): Promise<number[]> {
      const worker = await workerWith(address, movers)
      const latencies: number[] = []
      for (let turn = 0; turn < count; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 60 + ((turn * 37) % 41)))
        const move = await answer<RemoteMove>(worker, { do: 'one', which: turn % (movers.length / 2) })
        const start = performance.now()
        engine.applyRemote(move)
        latencies.push((await afterPaint()) - start)
      }
      worker.terminate()
      return latencies
    },
  }
  Object.assign(window, { lab })
}

async function workerWith(address: string, movers: readonly string[]): Promise<Worker> {
  const worker = new Worker(new URL('./remote-people.worker.ts', import.meta.url), { type: 'module' })
  const document = await (await fetch(address)).arrayBuffer()
  await answer(worker, { do: 'load', document, movers })
  return worker
}

function answer<Message>(worker: Worker, order: object): Promise<Message> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Message>) => resolve(data)
    worker.postMessage(order)
  })
}
