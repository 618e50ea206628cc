import { type Sheet, writeSvg } from '@palabre/shared/exports'
import type { Primitive, Theme } from '@palabre/shared/scene'
import type { ExportLanguage } from './dictionary.ts'
import { fontFaces, fontFamily, outlineText } from './fonts.ts'
import { dataAddress, type PrintedPictures } from './pictures.ts'

const theme: Theme = 'print'

/** A sheet as SVG that carries its font along. */
export function svgWithFont(sheet: Sheet, language: ExportLanguage, pictures: PrintedPictures): string {
  const picture = pictureIn(pictures)
  return writeSvg(sheet, { theme, language, fontFamily, fontFaces: fontFaces(textsOf(sheet)), picture })
}

/** A sheet as SVG without text, for renderers that have no such font. */
export function svgOfOutlines(sheet: Sheet, language: ExportLanguage, pictures: PrintedPictures): string {
  return writeSvg(sheet, { theme, language, fontFamily, outline: outlineText, picture: pictureIn(pictures) })
}

function pictureIn(pictures: PrintedPictures) {
  return (asset: string): string | undefined => {
    const picture = pictures.get(asset)
    return picture && dataAddress(picture)
  }
}

function* textsOf(sheet: Sheet): Generator<{ text: string; weight: 400 | 600 | 700 }> {
  for (const part of sheet.parts)
    for (const drawn of part.drawings) {
      const primitives: readonly Primitive[] = 'drawing' in drawn ? drawn.drawing.primitives : drawn.primitives
      for (const primitive of primitives)
        if (primitive.type === 'text') yield { text: primitive.text, weight: primitive.style.weight }
    }
}
