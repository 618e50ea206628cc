/** More pixels than this per CSS px cost time and show nothing. */
const maxPixelRatio = 2

/** Bitmap pixels per CSS px of every canvas of the page. */
export const pixelRatio = Math.min(maxPixelRatio, globalThis.devicePixelRatio || 1)
