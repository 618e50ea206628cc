export { fromBase64, toBase64 } from './base64.ts'
export type { BoardFacts, BoardFile, FiledItem } from './json.ts'
export { boardFormat, boardFormatVersion, exportBoard } from './json.ts'
