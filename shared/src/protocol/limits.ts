import { bounds } from '../model/index.ts'

/** Bounds of the public interface. Sizes in bytes, durations in milliseconds. */
export const limits = {
  liveFrameBytes: 1_048_576,
  firstSyncBytes: 8_388_608,
  presenceBytes: 4_096,
  ephemeralBytes: 16_384,
  httpJsonBytes: 65_536,
  importBytes: 16_777_216,
  /** Ballots of a board beyond which no file brings more, */
  ballotsOfFiles: 500,
  /** and what they and the confirmations of a file may weigh, as UTF-16 units of JSON: everybody on the board receives them. */
  sessionOfFilesLength: 2_097_152,
  imageBytes: 10_485_760,
  /** Pictures that a board keeps, and what they may weigh together. */
  boardPictures: 1_000,
  boardPictureBytes: 268_435_456,
  boardItems: bounds.boardItems,
  nameLength: 64,
  belongingLength: 120,
  titleLength: 200,
  keepAliveMs: 15_000,
  freezeGraceMs: 2_000,
} as const
