import { type Item, rolesBetween } from '@palabre/shared/model'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, SelectField } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { type DirectedRole, directed, undirected } from './directed-role.ts'
import { useLinkActions } from './use-link-actions.ts'

/** Ties the two items that are selected, the way one chooses; nothing where no link makes sense. */
export function LinkTwo({ first, second }: { readonly first: Item; readonly second: Item }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { tie } = useLinkActions()
  const may = useMay('create', 'link')
  const [wanted, setWanted] = useState<DirectedRole>()
  const names = { first: itemName(first, around, t), second: itemName(second, around, t) }
  const options = [
    ...rolesBetween(first.kind, second.kind).map((role) => ({
      value: directed(role, 'out'),
      label: t('describe.link', { from: names.first, role: t(`linkRole.${role}`), to: names.second }),
    })),
    ...rolesBetween(second.kind, first.kind).map((role) => ({
      value: directed(role, 'in'),
      label: t('describe.link', { from: names.second, role: t(`linkRole.${role}`), to: names.first }),
    })),
  ]
  const told = options.find(({ value }) => value === wanted)?.value ?? options[0]?.value
  if (!told) return null
  const add = (): void => {
    const { role, away } = undirected(told)
    const [from, to] = away ? [first, second] : [second, first]
    if (tie(from.id, to.id, role)) announcer.say(t('links.added', { name: away ? names.second : names.first }))
  }
  return (
    <>
      <SelectField label={t('links.two')} value={told} options={options} disabled={!may} onChange={setWanted} />
      <Button icon={Link2} disabled={!may} onClick={add}>
        {t('links.tie')}
      </Button>
    </>
  )
}
