import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { Fragment, lazy } from 'react'
import { Later } from '../../components/index.ts'
import { useItem } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { ActionFields } from './action-fields.tsx'
import { ActorFields } from './actor-fields.tsx'
import { DrawingFields } from './drawing-fields.tsx'
import { RelationFields } from './relation-fields.tsx'

const CommitmentFields = lazy(async () => ({ default: (await import('./commitment-fields.tsx')).CommitmentFields }))
const StatementFields = lazy(async () => ({ default: (await import('./statement-fields.tsx')).StatementFields }))
const NeedFields = lazy(async () => ({ default: (await import('./need-fields.tsx')).NeedFields }))
const TensionFields = lazy(async () => ({ default: (await import('./tension-fields.tsx')).TensionFields }))
const RepresentActor = lazy(async () => ({
  default: (await import('../commitments/represent-actor.tsx')).RepresentActor,
}))
const ItemLinks = lazy(async () => ({ default: (await import('../links/item-links.tsx')).ItemLinks }))
const ImageFields = lazy(async () => ({ default: (await import('./image-fields.tsx')).ImageFields }))
const TerritoryFields = lazy(async () => ({ default: (await import('./territory-fields.tsx')).TerritoryFields }))
const LinkFields = lazy(async () => ({ default: (await import('../links/link-fields.tsx')).LinkFields }))

/** Every field of one item, following what others write. */
export function ItemFields({ id }: { readonly id: ItemId }) {
  const item = useItem(id)
  const may = useMay('edit', item?.kind, id)
  if (!item) return null
  // A new item gets new fields, so that nothing typed for one lands in another.
  return (
    <Fragment key={id}>
      <FieldsOf item={item} disabled={!may} />
      <Later>
        {item.kind === 'actor' && <RepresentActor actor={item} />}
        <ItemLinks item={item} />
      </Later>
    </Fragment>
  )
}

function FieldsOf({ item, disabled }: { readonly item: Item; readonly disabled: boolean }) {
  if (item.kind === 'actor') return <ActorFields actor={item} disabled={disabled} />
  if (item.kind === 'relation') return <RelationFields relation={item} disabled={disabled} />
  switch (item.kind) {
    case 'action':
      return <ActionFields action={item} disabled={disabled} />
    case 'sticky':
    case 'text':
    case 'shape':
    case 'ink':
    case 'frame':
      return <DrawingFields item={item} disabled={disabled} />
    case 'commitment':
      return (
        <Later>
          <CommitmentFields commitment={item} disabled={disabled} />
        </Later>
      )
    case 'statement':
    case 'need':
    case 'tension':
      return (
        <Later>
          {item.kind === 'statement' && <StatementFields item={item} disabled={disabled} />}
          {item.kind === 'need' && <NeedFields item={item} disabled={disabled} />}
          {item.kind === 'tension' && <TensionFields item={item} disabled={disabled} />}
        </Later>
      )
    case 'image':
    case 'territory':
      return (
        <Later>
          {item.kind === 'image' && <ImageFields image={item} disabled={disabled} />}
          {item.kind === 'territory' && <TerritoryFields territory={item} disabled={disabled} />}
        </Later>
      )
    case 'link':
      return (
        <Later>
          <LinkFields link={item} disabled={disabled} />
        </Later>
      )
    default:
      return null
  }
}
