/** When a frame that was asked for now has been painted, ms on the page's clock. */
export function afterPaint(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now())
      channel.port2.postMessage(undefined)
    }),
  )
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
}

/** Ten short frames in a row, or the deadline: then everything has come to rest. */
export async function settled(deadlineMs = 60_000): Promise<number> {
  const deadline = performance.now() + deadlineMs
  let last = await nextFrame()
  let since = last
  for (let short = 0; short < 10 && performance.now() < deadline; ) {
    const now = await nextFrame()
    if (now - last < 25) short++
    else {
      short = 0
      since = now
    }
    last = now
  }
  return since
}

/** Notes the time of every frame between `start` and `stop`. */
export function createRecorder() {
  let times: number[] | undefined
  return {
    start() {
      const mine: number[] = []
      times = mine
      const note = () => {
        if (times !== mine) return
        mine.push(performance.now())
        requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
    },
    stop(): readonly number[] {
      const noted = times ?? []
      times = undefined
      return noted
    },
  }
}
