import { withWords } from '../i18n/i18n.ts'

const retryAfterMs = [1_000, 3_000, 8_000]

/** Loads a part as told; a network that comes and goes is given a few chances before it counts as missing. */
export function patiently<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    for (const delayMs of retryAfterMs) {
      try {
        return await load()
      } catch {
        await new Promise((resolve) => setTimeout(resolve, delayMs))
      }
    }
    return load()
  }
}

/** The same for a part of a board that is opened on it, with its words. */
export function panelPart<Module>(load: () => Promise<Module>): () => Promise<Module> {
  return patiently(withWords('panels', load))
}
