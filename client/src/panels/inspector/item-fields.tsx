import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { Fragment, lazy } from 'react'
import { Later } from '../../components/index.ts'
import { useItem } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { ActorFields } from './actor-fields.tsx'
import { DrawingFields } from './drawing-fields.tsx'
import { RelationFields } from './relation-fields.tsx'

const ItemLinks = lazy(async () => ({ default: (await import('../links/item-links.tsx')).ItemLinks }))
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
        <ItemLinks item={item} />
      </Later>
    </Fragment>
  )
}

function FieldsOf({ item, disabled }: { readonly item: Item; readonly disabled: boolean }) {
  if (item.kind === 'actor') return <ActorFields actor={item} disabled={disabled} />
  if (item.kind === 'relation') return <RelationFields relation={item} disabled={disabled} />
  switch (item.kind) {
    case 'sticky':
    case 'text':
    case 'shape':
    case 'ink':
    case 'frame':
      return <DrawingFields item={item} disabled={disabled} />
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
