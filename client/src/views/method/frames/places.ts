import type { FrameSection } from '@palabre/shared/findings'
import { type Box, geoBounds } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Frame } from '@palabre/shared/model'
import type { TFunction } from 'i18next'

/** A frame that things can be put in. */
export interface Place {
  readonly frame: ItemId
  /** « 2. Le passage › Point faible » */
  readonly label: string
  readonly area: Box
}

/** Every frame that holds no other: where things are put. */
export function placesOf(sections: readonly FrameSection[], t: TFunction, above = ''): Place[] {
  return sections.flatMap(({ frame, inner }) => {
    const label = `${above}${frameName(frame, t)}`
    if (inner.length > 0) return placesOf(inner, t, `${label} › `)
    return [{ frame: frame.id, label, area: geoBounds(frame.geo) }]
  })
}

/** What a frame is called, with its number where it has one. */
export function frameName(frame: Frame, t: TFunction): string {
  const title = frame.title?.trim() || t('describe.nameless.frame')
  return frame.number === undefined ? title : `${frame.number}. ${title}`
}
