import { type ComponentType, lazy } from 'react'

/** Ways to read a page as data; what a method reads, any free page may be read as. */
export const wayNames = ['frames', 'tree', 'circles', 'axes', 'ranking', 'pairs', 'calendar', 'pictures'] as const
export type WayName = (typeof wayNames)[number]

/** How each method reads its page; one that is not named here is read by its frames. */
const wayOfMethod: Readonly<Record<string, WayName>> = {
  'arbre-a-problemes': 'tree',
  venn: 'circles',
  'pouvoir-interet': 'axes',
  classement: 'ranking',
  'comparaison-par-paires': 'pairs',
  'calendrier-saisonnier': 'calendar',
  photovoice: 'pictures',
}

export const ways: Readonly<Record<WayName, ComponentType>> = {
  frames: lazy(async () => ({ default: (await import('./frames/frames-way.tsx')).FramesWay })),
  tree: lazy(async () => ({ default: (await import('./tree/tree-way.tsx')).TreeWay })),
  circles: lazy(async () => ({ default: (await import('./circles/circles-way.tsx')).CirclesWay })),
  axes: lazy(async () => ({ default: (await import('./axes/axes-way.tsx')).AxesWay })),
  ranking: lazy(async () => ({ default: (await import('./ranking/ranking-way.tsx')).RankingWay })),
  pairs: lazy(async () => ({ default: (await import('./pairs/pairs-way.tsx')).PairsWay })),
  calendar: lazy(async () => ({ default: (await import('./calendar/calendar-way.tsx')).CalendarWay })),
  pictures: lazy(async () => ({ default: (await import('./pictures/pictures-way.tsx')).PicturesWay })),
}

/** How a page is read until somebody chooses otherwise. */
export function wayOf(method: string | undefined): WayName {
  return (method !== undefined && wayOfMethod[method]) || 'frames'
}
