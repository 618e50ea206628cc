/** What the painter is given by the canvas around it. */
import type { SceneWords, Theme } from '@palabre/shared/scene'

/** How the painter has its two canvases painted again: the still one, and that of what moves. */
export interface Canvases {
  drawStill(): void
  drawMoving(): void
  /** The moving canvas costs the compositor time: it is only shown while there is something on it. */
  showMoving(shown: boolean): void
}

export interface Look {
  readonly theme: Theme
  readonly words: SceneWords
}

/** Where the server shows a picture of this board. */
export type PhotoAddress = (asset: string) => string
