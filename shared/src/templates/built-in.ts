import swot from './afom.json' with { type: 'json' }
import problemTree from './arbre-a-problemes.json' with { type: 'json' }
import lifeTree from './arbre-de-vie.json' with { type: 'json' }
import blank from './blank.json' with { type: 'json' }
import seasons from './calendrier-saisonnier.json' with { type: 'json' }
import actorMap from './carte-des-acteurs.json' with { type: 'json' }
import ranking from './classement.json' with { type: 'json' }
import pairs from './comparaison-par-paires.json' with { type: 'json' }
import fromBelow from './diagnostic-par-le-bas.json' with { type: 'json' }
import needs from './diagnostic-partage.json' with { type: 'json' }
import commitments from './engagements.json' with { type: 'json' }
import walk from './marche-exploratoire.json' with { type: 'json' }
import metaplan from './metaplan.json' with { type: 'json' }
import netMap from './net-map.json' with { type: 'json' }
import photovoice from './photovoice.json' with { type: 'json' }
import powerInterest from './pouvoir-interet.json' with { type: 'json' }
import type { Template } from './template.ts'
import celleneuve from './territoire-celleneuve.json' with { type: 'json' }
import frontignan from './territoire-frontignan.json' with { type: 'json' }
import pezenas from './territoire-pezenas.json' with { type: 'json' }
import vauvert from './territoire-vauvert.json' with { type: 'json' }
import venn from './venn.json' with { type: 'json' }
import worldCafe from './world-cafe.json' with { type: 'json' }

/** The templates that ship, in the order people see them. A test reads each as if it came from a stranger. */
const files: readonly object[] = [
  actorMap,
  needs,
  commitments,
  blank,
  // Methods, one line each.
  lifeTree,
  metaplan,
  problemTree,
  venn,
  powerInterest,
  swot,
  walk,
  seasons,
  ranking,
  pairs,
  worldCafe,
  photovoice,
  netMap,
  fromBelow,
  frontignan,
  vauvert,
  pezenas,
  celleneuve,
]

export const builtInTemplates = files.map((file) => ({ group: 'method', ...file })) as unknown as readonly Template[]
