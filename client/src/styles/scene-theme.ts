import type { Theme as SceneTheme } from '@palabre/shared/scene'
import { useTheme } from './theme.ts'

/** The theme the page is painted in, for the canvas and for marks and swatches that look like it. */
export function useSceneTheme(): SceneTheme {
  const { brightness, highContrast } = useTheme()
  if (highContrast) return brightness === 'dark' ? 'contrast-dark' : 'contrast'
  return brightness
}
