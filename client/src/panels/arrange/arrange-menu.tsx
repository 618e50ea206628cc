import { Group, Orbit, Waypoints } from 'lucide-react'
import { lazy, type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Later, Menu, MenuItem, MenuLabel } from '../../components/index.ts'
import { withWords } from '../../i18n/i18n.ts'
import { useMay } from '../use-permission.ts'
import { type Arrangement, arrangements } from './arrangements.ts'

/** Comes when it is asked for, with the layouts it runs. */
const ArrangeDialog = lazy(
  withWords('panels', async () => ({ default: (await import('./arrange-dialog.tsx')).ArrangeDialog })),
)

const icons = { family: Group, ring: Orbit, untangle: Waypoints } as const satisfies Record<Arrangement, unknown>

/** Help with the layout. Nothing moves before a confirmation that says how much would. */
export function ArrangeMenu({ trigger }: { readonly trigger: ReactElement }) {
  const { t } = useTranslation()
  const may = useMay('edit', 'actor')
  const [asked, setAsked] = useState<Arrangement>()
  return (
    <>
      <Menu trigger={trigger}>
        <MenuLabel>{t('arrange.label')}</MenuLabel>
        {arrangements.map((how) => (
          <MenuItem key={how} icon={icons[how]} disabled={!may} onSelect={() => setAsked(how)}>
            {t(`arrange.${how}`)}
          </MenuItem>
        ))}
      </Menu>
      <Later>{asked && <ArrangeDialog how={asked} onClose={() => setAsked(undefined)} />}</Later>
    </>
  )
}
