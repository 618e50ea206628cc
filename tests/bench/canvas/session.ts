/** One engine with one scene in a browser of its own, through every gesture. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { chromiumLaunch } from '../../helpers/chromium.ts'
import { dragInCircles, type Frames, pan, quantile, recordFrames, view, zoomOutAndIn } from './gestures.ts'
import type { EngineName } from './pages.ts'
import { extentOf, makeScene, overviewZoom, pickDragged, pickMovers } from './scene.ts'

const people = 20
const movesPerSecond = 10
/** A picture of nothing compresses to less than this. */
const blankBytes = 20_000

export interface Findings {
  readonly documentMs: number
  readonly firstPaintMs: number
  readonly frames: Readonly<Record<string, Frames>>
  readonly latencyP50Ms: number
  readonly latencyP95Ms: number
  readonly heapMb: number
}

/** How each engine answers a control-wheel: the delta that zooms it from one zoom to another. */
const zoomDelta: Readonly<Record<EngineName, (from: number, to: number) => number>> = {
  palabre: (from, to) => Math.log(from / to) / 0.0105,
  excalidraw: (from, to) => 100 * (from - to),
}

export async function measureEngine(
  engine: EngineName,
  count: number,
  url: string,
  log: (line: string) => void,
): Promise<Findings> {
  const args = [...chromiumLaunch.args, '--js-flags=--expose-gc', '--enable-precise-memory-info']
  const browser = await chromium.launch({ ...chromiumLaunch, args })
  try {
    return await throughGestures(browser, engine, count, url, (line) => log(`${engine} ${count}: ${line}`))
  } finally {
    await browser.close()
  }
}

async function throughGestures(
  browser: Browser,
  engine: EngineName,
  count: number,
  url: string,
  log: (line: string) => void,
): Promise<Findings> {
  const { page, session } = await openPage(browser, `${url}/${engine}/`, url)
  const items = makeScene(count)
  const movers = pickMovers(items, count, people)
  const dragged = pickDragged(items, count)
  const { width, height } = extentOf(count)
  const overview = overviewZoom(count, view)
  const scene = `/scene-${count}.bin`
  const camera = async (zoom: number) => {
    await page.evaluate(([x, y, to]) => Reflect.get(window, 'lab').setCamera(x, y, to), [width / 2, height / 2, zoom])
    await page.evaluate('lab.settled()')
    const picture = await page.screenshot()
    if (picture.length < blankBytes) throw new Error(`${engine}: nothing to see at zoom ${zoom}`)
  }
  const withPeople = async (action: () => Promise<void>) => {
    await page.evaluate(([address, who, hz]) => Reflect.get(window, 'lab').startPeople(address, who, hz), [
      scene,
      movers,
      movesPerSecond,
    ] as const)
    await action()
    await page.evaluate('lab.stopPeople()')
    await page.waitForTimeout(1_200)
  }
  const frames: Record<string, Frames> = {}
  const record = async (name: string, action: () => Promise<void>) => {
    const recorded = await recordFrames(page, session, action)
    frames[name] = recorded
    log(
      `${name}: ${recorded.fps.toFixed(1)} fps, p95 ${recorded.p95Ms.toFixed(1)} ms, main ${recorded.mainMs.toFixed(1)} ms`,
    )
  }
  const drag = async () => {
    const at = (id: string) => page.evaluate((item) => Reflect.get(window, 'lab').itemOnScreen(item), id)
    const start = await at(dragged)
    await dragInCircles(page, session, start)
    const end = await at(dragged)
    await page.mouse.up()
    if (Math.hypot(end.x - start.x, end.y - start.y) < 5) throw new Error(`${engine}: the item was not dragged`)
  }

  const load = await page.evaluate((address) => Reflect.get(window, 'lab').load(address), scene)
  log(`document ${load.documentMs.toFixed(0)} ms, first paint ${load.firstPaintMs.toFixed(0)} ms`)
  await camera(1)
  await record('pan at zoom 1', () => pan(session))
  await camera(0.25)
  await record('pan at zoom 0.25', () => pan(session))
  await camera(0.25)
  await record('20 remote movers', () => withPeople(() => page.waitForTimeout(3_000)))
  await camera(0.5)
  await record('drag', drag)
  await page.keyboard.press('Escape')
  await camera(1)
  await record('zoom out and in', () => zoomOutAndIn(session, overview, zoomDelta[engine]))
  const back = await page.evaluate<number>('lab.zoom()')
  if (back < 0.7 || back > 1.4) throw new Error(`${engine}: zoomed back to ${back}`)
  await camera(overview)
  await record('pan the overview', () => pan(session))
  await camera(overview)
  await record('20 remote movers in the overview', () => withPeople(() => page.waitForTimeout(3_000)))
  await camera(0.25)
  const latencies = await page.evaluate(
    ([address, who, turns]) => Reflect.get(window, 'lab').latencies(address, who, turns),
    [scene, movers, 40] as const,
  )
  const findings = {
    documentMs: load.documentMs,
    firstPaintMs: load.firstPaintMs,
    frames,
    latencyP50Ms: quantile(latencies, 0.5),
    latencyP95Ms: quantile(latencies, 0.95),
    heapMb: await heapMb(session),
  }
  log(
    `update to paint ${findings.latencyP50Ms.toFixed(1)} / ${findings.latencyP95Ms.toFixed(1)} ms, heap ${findings.heapMb.toFixed(1)} MB`,
  )
  return findings
}

async function openPage(
  browser: Browser,
  address: string,
  origin: string,
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: view, deviceScaleFactor: 1 })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  await page.goto(address)
  await page.waitForFunction('window.lab')
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { page, session }
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1_048_576
}
