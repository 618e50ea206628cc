import type { Reaction } from '@palabre/shared/protocol'
import { CircleQuestionMark, Heart, type LucideIcon, PartyPopper, Snail, ThumbsUp } from 'lucide-react'

/** How each looks here, and its word `reaction.<name>` in i18n: not every device has the signs that travel. */
export const reactionLooks = {
  '👍': { name: 'agree', icon: ThumbsUp },
  '❤️': { name: 'love', icon: Heart },
  '🤔': { name: 'wonder', icon: CircleQuestionMark },
  '👏': { name: 'bravo', icon: PartyPopper },
  '🐢': { name: 'slower', icon: Snail },
} as const satisfies Readonly<Record<Reaction, { readonly name: string; readonly icon: LucideIcon }>>
