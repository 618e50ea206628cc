import blank from './blank.json' with { type: 'json' }
import actorMap from './carte-des-acteurs.json' with { type: 'json' }
import needs from './diagnostic-partage.json' with { type: 'json' }
import commitments from './engagements.json' with { type: 'json' }
import type { Template } from './template.ts'
import celleneuve from './territoire-celleneuve.json' with { type: 'json' }
import frontignan from './territoire-frontignan.json' with { type: 'json' }
import pezenas from './territoire-pezenas.json' with { type: 'json' }
import vauvert from './territoire-vauvert.json' with { type: 'json' }

/** The templates that ship, in the order people see them. A test reads each as if it came from a stranger. */
const files: readonly object[] = [
  actorMap,
  needs,
  commitments,
  blank,
  // Methods, one line each.
  frontignan,
  vauvert,
  pezenas,
  celleneuve,
]

export const builtInTemplates = files.map((file) => ({ group: 'method', ...file })) as unknown as readonly Template[]
