import type { Theme as SceneTheme } from '@palabre/shared/scene'
import { useTheme } from '../../styles/theme.ts'

/** The theme in which the map is drawn, for marks and swatches that look like it. */
export function useSceneTheme(): SceneTheme {
  const { brightness, highContrast } = useTheme()
  if (highContrast && brightness === 'light') return 'contrast'
  return brightness
}
