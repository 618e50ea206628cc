/** The gestures of the bench, as real wheel and mouse events at 60 Hz, and what a recording of one tells. */
import type { CDPSession, Page } from 'playwright'

export const view = { width: 1_600, height: 900 } as const
const centre = { x: view.width / 2, y: view.height / 2 }
const controlKey = 2

export interface Frames {
  readonly fps: number
  readonly p95Ms: number
  readonly maxMs: number
  /** Processor time of the page's main thread, ms a frame: also on a machine that does other things. */
  readonly mainMs: number
}

/** Records the frames shown while an action runs. */
export async function recordFrames(page: Page, session: CDPSession, action: () => Promise<void>): Promise<Frames> {
  const before = await mainThreadSeconds(session)
  await page.evaluate('lab.startRecording()')
  await action()
  const times = await page.evaluate<number[]>('lab.stopRecording()')
  const busy = (await mainThreadSeconds(session)) - before
  const gaps = times.slice(1).map((time, index) => time - (times[index] as number))
  if (gaps.length === 0) throw new Error('no frame was shown')
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return {
    fps: (1_000 * gaps.length) / total,
    p95Ms: quantile(gaps, 0.95),
    maxMs: Math.max(...gaps),
    mainMs: (busy * 1_000) / gaps.length,
  }
}

/** To and fro by the wheel. */
export function pan(session: CDPSession): Promise<void> {
  return at60Hz(2_500, (step) => {
    const way = Math.floor(step / 38) % 2 === 0 ? 1 : -1
    return wheel(session, way * 24, way * 10)
  })
}

/**
 * From zoom 1 out to `overview` and back, geometrically. `deltaOf` tells which wheel delta zooms an engine from one
 * zoom to another.
 */
export function zoomOutAndIn(
  session: CDPSession,
  overview: number,
  deltaOf: (from: number, to: number) => number,
): Promise<void> {
  const steps = 180
  const zoomAt = (step: number) => {
    const way = Math.min(1, step / steps)
    return overview ** (way < 0.5 ? way * 2 : 2 - way * 2)
  }
  return at60Hz(3_000, (step) => wheel(session, 0, deltaOf(zoomAt(step), zoomAt(step + 1)), controlKey))
}

/** Around in circles from where an item is, the mouse button down. */
export async function dragInCircles(page: Page, session: CDPSession, from: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await at60Hz(2_000, (step) =>
    session.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      button: 'left',
      buttons: 1,
      x: from.x + Math.sin(step * 0.1) * 120,
      y: from.y + (1 - Math.cos(step * 0.1)) * 80,
    }),
  )
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Sends an event every 60th of a second without waiting for it, as a device does. */
async function at60Hz(durationMs: number, send: (step: number) => Promise<unknown>): Promise<void> {
  const start = performance.now()
  const sent: Promise<unknown>[] = []
  for (let step = 0; performance.now() - start < durationMs; step++) {
    sent.push(send(step))
    const due = start + ((step + 1) * 1_000) / 60
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
  }
  await Promise.all(sent)
}

function wheel(session: CDPSession, deltaX: number, deltaY: number, modifiers = 0): Promise<unknown> {
  return session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...centre, deltaX, deltaY, modifiers })
}

async function mainThreadSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
