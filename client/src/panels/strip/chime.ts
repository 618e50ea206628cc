/** One short soft tone, made on the spot: no file to fetch, nothing that could fail a session. */

const hertz = 587.33
const loudness = 0.12
const lengthS = 1.4

export interface Chime {
  ring(): void
  destroy(): void
}

/** Browsers let a page sound only after a gesture: the first one makes it ready. Never throws. */
export function createChime(page: Pick<Window, 'addEventListener' | 'removeEventListener'>): Chime {
  let context: AudioContext | undefined
  const ready = () => {
    stopWaiting()
    quietly(() => {
      context = new AudioContext()
      context.resume().catch(() => {})
    })
  }
  const stopWaiting = () => {
    page.removeEventListener('pointerup', ready, true)
    page.removeEventListener('keydown', ready, true)
  }
  page.addEventListener('pointerup', ready, true)
  page.addEventListener('keydown', ready, true)
  return {
    ring: () =>
      quietly(() => {
        if (!context) return
        // A phone puts sound to sleep by itself.
        context.resume().then(
          () => quietly(() => context && tone(context)),
          () => {},
        )
      }),
    destroy() {
      stopWaiting()
      quietly(() => context?.close().catch(() => {}))
    },
  }
}

function tone(context: AudioContext): void {
  const start = context.currentTime
  const gain = context.createGain()
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(loudness, start + 0.03)
  gain.gain.exponentialRampToValueAtTime(0.0001, start + lengthS)
  const source = context.createOscillator()
  source.type = 'sine'
  source.frequency.value = hertz
  source.connect(gain).connect(context.destination)
  source.start(start)
  source.stop(start + lengthS)
}

/** Sound is a courtesy: whatever a device lacks, the words on screen say the same. */
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // Nothing to tell: the countdown says it.
  }
}
