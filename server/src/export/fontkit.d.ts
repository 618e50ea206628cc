/** The part of fontkit that pictures need; the package ships no types. */
declare module 'fontkit' {
  export interface GlyphPath {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  }
  export interface Glyph {
    readonly path: GlyphPath
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
    readonly advanceWidth: number
  }
  export interface Font {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): GlyphRun
  }
  export function create(bytes: Uint8Array): Font
}
