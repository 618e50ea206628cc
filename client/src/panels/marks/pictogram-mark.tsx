import type { Pictogram } from '@palabre/shared/session'
import {
  Coffee,
  DoorOpen,
  Ear,
  Eye,
  Footprints,
  Group,
  Handshake,
  type LucideIcon,
  MessageCircle,
  PencilLine,
  Spline,
  Vote,
} from 'lucide-react'

const icons: Readonly<Record<Pictogram, LucideIcon>> = {
  welcome: DoorOpen,
  listen: Ear,
  talk: MessageCircle,
  write: PencilLine,
  draw: Spline,
  sort: Group,
  vote: Vote,
  commit: Handshake,
  look: Eye,
  walk: Footprints,
  pause: Coffee,
}

/** What a step asks of people, as a picture; its word is `plan.pictogram.<name>`. */
export function PictogramMark({ pictogram, size = 24 }: { readonly pictogram: Pictogram; readonly size?: number }) {
  const Icon = icons[pictogram]
  return <Icon size={size} aria-hidden />
}
