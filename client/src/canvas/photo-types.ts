/** Finds a picture for the brush, about so many bitmap px wide; undefined while it is not at hand. */
export type FindPhoto = (asset: string, width: number) => ImageBitmap | undefined

/** The photos of a board at the sizes that are painted. */
export interface Photos {
  readonly find: FindPhoto
  destroy(): void
}
