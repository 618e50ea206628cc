/** Pictures that people took to tell something: what each still lacks before it can be shown. */
import type { Image } from '../../model/index.ts'

/** `consent` also when it was refused: such a picture stays within the group that made it. */
export type PictureLack = 'legend' | 'consent'

export function lacksOf(image: Image): readonly PictureLack[] {
  const lacks: PictureLack[] = []
  if (!image.alt?.trim()) lacks.push('legend')
  if (image.consent === undefined || image.consent === 'none') lacks.push('consent')
  return lacks
}
