import type { Theme as SceneTheme } from '@palabre/shared/scene'
import { useTheme } from '../styles/theme.ts'

/** The theme the page is painted in. */
export function useSceneTheme(): SceneTheme {
  const { brightness, highContrast } = useTheme()
  if (highContrast) return brightness === 'dark' ? 'contrast-dark' : 'contrast'
  return brightness
}
