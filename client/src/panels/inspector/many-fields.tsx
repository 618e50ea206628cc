import type { AlignEdge, DistributeItems } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  type LucideIcon,
  Puzzle,
} from 'lucide-react'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Later, SelectField } from '../../components/index.ts'
import { domainOptions } from '../fields/domain-options.ts'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { FamilyField } from './actor-fields.tsx'
import styles from './inspector.module.css'
import { commonOf } from './shared-value.ts'

const DiagnosticFields = lazy(async () => ({ default: (await import('./diagnostic-fields.tsx')).DiagnosticFields }))

const LinkTwo = lazy(async () => ({ default: (await import('../links/link-two.tsx')).LinkTwo }))

const alignments: readonly (readonly [AlignEdge, LucideIcon])[] = [
  ['left', AlignStartVertical],
  ['centre', AlignCenterVertical],
  ['right', AlignEndVertical],
  ['top', AlignStartHorizontal],
  ['middle', AlignCenterHorizontal],
  ['bottom', AlignEndHorizontal],
]

const spreadings: readonly (readonly [DistributeItems['axis'], LucideIcon])[] = [
  ['horizontal', AlignHorizontalSpaceBetween],
  ['vertical', AlignVerticalSpaceBetween],
]

/** What several items have in common: one family or type for all, and their places. */
export function ManyFields({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const actors = items.filter((item) => item.kind === 'actor')
  const relations = items.filter((item) => item.kind === 'relation')
  const placed = items.filter((item) => item.kind !== 'relation' && item.kind !== 'link')
  const [one, other, third] = placed
  const diagnostic = items.some(({ kind }) => kind === 'statement' || kind === 'need')
  const family = commonOf(actors.map((actor) => actor.family))
  const type = commonOf(relations.map((relation) => relation.type))
  return (
    <>
      {family && (
        <FamilyField
          family={family.same ? family.value : undefined}
          empty={t(family.same ? 'field.unsaid' : 'field.several')}
          onChange={(next) => edit(idsOf(actors), { family: next })}
        />
      )}
      {type && (
        <SelectField
          label={t('field.type')}
          {...(type.same ? {} : { empty: t('field.several') })}
          value={type.same ? type.value : ''}
          options={domainOptions(t).type}
          onChange={(next) => next && edit(idsOf(relations), { type: next })}
        />
      )}
      {actors.length > 1 && <Gather actors={idsOf(actors)} />}
      <Later>{diagnostic && <DiagnosticFields items={items} />}</Later>
      {one && other && !third && (
        <Later>
          <LinkTwo key={`${one.id} ${other.id}`} first={one} second={other} />
        </Later>
      )}
      {placed.length > 1 && <Placement ids={idsOf(placed)} />}
    </>
  )
}

/** One step from several actors to what they do together; its name is asked for at once. */
function Gather({ actors }: { readonly actors: readonly ItemId[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { announcer } = useServices()
  const { gather } = useActions()
  const may = useMay('create', 'action')
  const run = (): void => {
    const action = gather(actors)
    if (action === undefined) return
    announcer.say(t('action.gathered'))
    editor.select([action])
    editor.startEditing(action)
  }
  return (
    <Button icon={Puzzle} disabled={!may} onClick={run}>
      {t('action.gather')}
    </Button>
  )
}

function Placement({ ids }: { readonly ids: readonly ItemId[] }) {
  const { t } = useTranslation()
  const { align, spread } = useActions()
  const may = useMay('edit', 'actor')
  return (
    <fieldset className={styles.placement}>
      <legend>{t('inspector.align')}</legend>
      {alignments.map(([to, icon]) => (
        <IconButton key={to} icon={icon} label={t(`alignTo.${to}`)} disabled={!may} onClick={() => align(ids, to)} />
      ))}
      {ids.length > 2 &&
        spreadings.map(([along, icon]) => (
          <IconButton
            key={along}
            icon={icon}
            label={t(`spreadAlong.${along}`)}
            disabled={!may}
            onClick={() => spread(ids, along)}
          />
        ))}
    </fieldset>
  )
}

function idsOf(items: readonly Item[]): ItemId[] {
  return items.map(({ id }) => id)
}
