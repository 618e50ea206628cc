import { type FamilyBubble, type FamilyLink, weightOf } from '@palabre/shared/findings'
import type { Family } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { familyWord } from '../../a11y/describe-item.ts'

/** A bubble in words: « Pouvoirs publics : 4 acteurs, 2 liens entre eux ». */
export function bubbleWords(bubble: FamilyBubble, t: TFunction): string {
  return t('families.view.bubble', {
    family: familyWord(bubble.family, t),
    count: bubble.actors.length,
    inside: t('families.view.inside', { count: weightOf(bubble) }),
  })
}

/** A line in words: « Pouvoirs publics et Producteurs : 3 liens ». */
export function linkWords(link: FamilyLink, familyAt: (code: string) => Family, t: TFunction): string {
  const [a, b] = link.families.map((code) => familyWord(familyAt(code), t))
  return t('families.view.line', { a, b, count: weightOf(link) })
}

/** Words of a name in lines of about so many letters; what is beyond four lines is cut. */
export function nameLines(name: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines[lines.length - 1]
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), `${lines[3]}…`]
}
