import { FileDown, ListOrdered, Megaphone, SquarePen } from 'lucide-react'
import { lazy, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Later } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { Checklist } from './checklist.tsx'
import styles from './plan.module.css'
import { PlanOverview } from './plan-overview.tsx'
import { PosterLinks } from './poster-links.tsx'
import { savePlanFile } from './save-plan-file.ts'
import { usePlan } from './use-plan.ts'

const PlanDialog = lazy(async () => ({ default: (await import('./plan-dialog.tsx')).PlanDialog }))
const ChoosePlanDialog = lazy(async () => ({ default: (await import('./choose-plan-dialog.tsx')).ChoosePlanDialog }))
const AboutDialog = lazy(async () => ({ default: (await import('./about-dialog.tsx')).AboutDialog }))

type Opened = 'plan' | 'choose' | 'about'

/** Getting ready: the plan, what people are told, the check list, the poster. */
export function PlanSection() {
  const { t } = useTranslation()
  const { session } = useServices()
  const checklist = useStore(session, ({ state }) => state.checklist)
  const [opened, setOpened] = useState<Opened>()
  const close = (): void => setOpened(undefined)
  const done = checklist.filter((line) => line.done).length
  return (
    <div className={styles.section}>
      <Part title={t('plan.title')}>
        <PlanPart onOpen={setOpened} />
      </Part>
      <Part title={t('plan.about.title')}>
        <AboutPart onOpen={() => setOpened('about')} />
      </Part>
      <Part
        title={t('plan.check.title')}
        note={checklist.length > 0 ? t('plan.check.count', { done, total: checklist.length }) : undefined}
      >
        <Checklist />
      </Part>
      <Part title={t('plan.poster.title')}>
        <p className={styles.soft}>{t('plan.poster.explain')}</p>
        <PosterLinks />
      </Part>
      <Later>
        {opened === 'plan' && <PlanDialog onClose={close} />}
        {opened === 'choose' && <ChoosePlanDialog onClose={close} />}
        {opened === 'about' && <AboutDialog onClose={close} />}
      </Later>
    </div>
  )
}

interface PartProps {
  readonly title: string
  /** Beside the title, in a few letters. */
  readonly note?: string | undefined
  readonly children: ReactNode
}

function Part({ title, note, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3>
        {title}
        {note && <span className={styles.soft}>{note}</span>}
      </h3>
      {children}
    </section>
  )
}

function PlanPart({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const plan = usePlan()
  const none = plan.length === 0
  return (
    <>
      {none ? <p className={styles.soft}>{t('plan.empty')}</p> : <PlanOverview />}
      <div className={styles.buttons}>
        <Button look={none ? 'plain' : 'primary'} icon={SquarePen} onClick={() => onOpen('plan')}>
          {t(none ? 'plan.write' : 'plan.edit')}
        </Button>
        <Button look={none ? 'primary' : 'plain'} icon={ListOrdered} onClick={() => onOpen('choose')}>
          {t('plan.choose')}
        </Button>
        {!none && (
          <Button
            look="quiet"
            icon={FileDown}
            onClick={() => savePlanFile(plan, editor.board.snapshot(), t('plan.file.name'))}
          >
            {t('plan.toFile')}
          </Button>
        )}
      </div>
    </>
  )
}

function AboutPart({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const { session } = useServices()
  const about = useStore(session, ({ state }) => state.about)
  const said = (['who', 'why', 'howLong'] as const).filter((part) => about[part])
  return (
    <>
      {said.length === 0 ? (
        <p className={styles.soft}>{t('plan.about.empty')}</p>
      ) : (
        <dl className={styles.about}>
          {said.map((part) => (
            <div key={part}>
              <dt>{t(`plan.about.${part}`)}</dt>
              <dd>{about[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button icon={Megaphone} onClick={onOpen}>
        {t(said.length === 0 ? 'plan.about.edit' : 'plan.about.change')}
      </Button>
    </>
  )
}
