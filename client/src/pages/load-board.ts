import { withWords } from '../i18n/i18n.ts'

/** Brings the page of a board and its words; asked again, it brings what is there. */
export const loadBoard = withWords('board', () => import('./board/board-page.tsx'))
