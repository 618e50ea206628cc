/** What the bench uses of Excalidraw, which is installed apart when it runs. */
declare module '@excalidraw/excalidraw' {
  import type { ComponentType } from 'react'

  export interface SceneElement {
    readonly id: string
    readonly type: string
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly version: number
    readonly versionNonce: number
    readonly points?: readonly (readonly [number, number])[]
    readonly startBinding?: { readonly elementId: string } | null
    readonly endBinding?: { readonly elementId: string } | null
    readonly boundElements?: readonly { readonly id: string; readonly type: string }[] | null
    readonly groupIds: readonly string[]
  }

  export interface Camera {
    readonly scrollX: number
    readonly scrollY: number
    readonly zoom: { readonly value: number }
  }

  export interface SceneApi {
    getSceneElements(): readonly SceneElement[]
    getAppState(): Camera
    updateScene(update: {
      readonly elements?: readonly SceneElement[]
      readonly appState?: Camera
      readonly captureUpdate: string
    }): void
  }

  export const Excalidraw: ComponentType<{
    readonly excalidrawAPI: (api: SceneApi) => void
    readonly initialData: { readonly elements: readonly SceneElement[]; readonly appState: object }
  }>
  export const CaptureUpdateAction: { readonly NEVER: string }
  export function convertToExcalidrawElements(
    skeletons: readonly object[],
    options: { readonly regenerateIds: boolean },
  ): SceneElement[]
}

declare module '@excalidraw/excalidraw/index.css'
