/** Words for people who do not see the board, and short ways for people who do not point. */
export type { Announcer } from './announcer.ts'
export { createAnnouncer } from './announcer.ts'
export { BoardAnnouncements } from './board-announcements.tsx'
export { describeItem, describeSelection, familyWord, itemName } from './describe-item.ts'
export { SkipLinks } from './skip-links.tsx'
