import type { ParticipantId } from '@palabre/shared/ids'
import { isSilentNow } from '@palabre/shared/session'
import {
  Eye,
  Lock,
  LockOpen,
  type LucideIcon,
  Megaphone,
  MousePointer2,
  Shapes,
  Snowflake,
  SquareUser,
  StickyNote,
  Undo2,
  UserRound,
} from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, SelectField } from '../../components/index.ts'
import { CurtainButton } from '../curtain/curtain-button.tsx'
import { HideButton } from '../hidden/hide-button.tsx'
import { usePeople } from '../presence/use-people.ts'
import { ProjectorButton } from '../projector/projector-button.tsx'
import { useServices } from '../services.ts'
import { useEditor, useEditorState } from '../use-editor.ts'
import styles from './lead.module.css'
import { placeInView } from './place-in-view.ts'
import { type Lead, useLead, useSessionState } from './use-lead.ts'

/** What the group may do, what it looks at, and what is kept from view. */
export function RoomSection() {
  const lead = useLead()
  return (
    <div className={styles.sectionPage}>
      <RightsChoice lead={lead} />
      <Attention lead={lead} />
      <Backdrop lead={lead} />
      <FromView lead={lead} />
      <Screens />
    </div>
  )
}

const rightsChoices = [
  { rights: 'all', icon: Shapes },
  { rights: 'stickies', icon: StickyNote },
  { rights: 'look', icon: Eye },
] as const

function RightsChoice({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation()
  const name = useId()
  const state = useSessionState()
  const { rights, frozen } = state
  return (
    <fieldset className={styles.group}>
      <legend>
        <h3>{t('lead.rights.title')}</h3>
      </legend>
      <div className={styles.choices}>
        {rightsChoices.map((choice) => (
          <label key={choice.rights} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={rights === choice.rights}
              onChange={() => void lead.ask({ do: 'rights', rights: choice.rights })}
            />
            <choice.icon size={20} aria-hidden />
            <span>{t(`lead.rights.${choice.rights}`)}</span>
          </label>
        ))}
      </div>
      {isSilentNow(state) && <p className={styles.soft}>{t('lead.rights.silent')}</p>}
      <Toggle
        icon={Snowflake}
        on={frozen}
        words={t(frozen ? 'lead.thaw' : 'lead.freeze')}
        onToggle={() => lead.ask({ do: 'freeze', frozen: !frozen })}
      />
      <p className={styles.soft}>{t('lead.freezeMeans')}</p>
    </fieldset>
  )
}

/** Calling everybody to a place, once or for as long as it takes. */
function Attention({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { me } = useServices()
  const people = usePeople()
  const { open, spotlight } = useSessionState()
  const [who, setWho] = useState<ParticipantId>()
  const held = spotlight?.held === true
  const followed = held ? [me, ...people].find(({ id }) => id === spotlight.who) : undefined
  if (!open) return null
  return (
    <section className={styles.group}>
      <h3>{t('lead.attention.title')}</h3>
      {held && (
        <>
          <p role="status">
            {followed && followed.id !== me.id
              ? t('lead.attention.heldOn', { name: followed.name })
              : t('lead.attention.held')}
          </p>
          <Button look="primary" icon={Undo2} onClick={() => void lead.ask({ do: 'spotlight' })}>
            {t('lead.attention.release')}
          </Button>
        </>
      )}
      <Button icon={Megaphone} onClick={() => void lead.ask({ do: 'summon', ...placeInView(editor) })}>
        {t('lead.attention.summon')}
      </Button>
      <Button icon={SquareUser} onClick={() => void lead.ask({ do: 'spotlight', ...placeInView(editor), who: me.id })}>
        {t('lead.attention.myView')}
      </Button>
      {people.length > 0 && (
        <div className={styles.theirs}>
          <SelectField
            label={t('lead.attention.theirView')}
            empty={t('lead.attention.nobody')}
            value={who ?? ''}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setWho}
          />
          <Button
            icon={UserRound}
            disabled={who === undefined}
            onClick={() => who && void lead.ask({ do: 'spotlight', ...placeInView(editor), who })}
          >
            {t('lead.attention.show')}
          </Button>
        </div>
      )}
      <p className={styles.soft}>{t('lead.attention.means')}</p>
    </section>
  )
}

/** Items that stay as they are whatever the group does. */
function Backdrop({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const selection = useEditorState((state) => state.selection)
  const { locked } = useSessionState()
  const lock = (ids: Iterable<string>, locks: boolean) => lead.lock([...ids], locks)
  const onPage = () => {
    const { page } = editor.state.getState()
    return [...editor.board.snapshot().items.values()].filter((item) => item.page === page).map(({ id }) => id)
  }
  return (
    <section className={styles.group}>
      <h3>{t('lead.lock.title')}</h3>
      <p className={styles.soft}>{t('lead.lock.count', { count: locked.length })}</p>
      <div className={styles.row}>
        <Button icon={Lock} disabled={selection.size === 0} onClick={() => void lock(selection, true)}>
          {t('lead.lock.selection')}
        </Button>
        <Button icon={Lock} onClick={() => void lock(onPage(), true)}>
          {t('lead.lock.page')}
        </Button>
      </div>
      {locked.length > 0 && (
        <Button icon={LockOpen} onClick={() => void lock(locked, false)}>
          {t('lead.lock.release')}
        </Button>
      )}
    </section>
  )
}

/** Every screen at once, and the one on the wall. */
function Screens() {
  const { t } = useTranslation()
  const selection = useEditorState((state) => state.selection)
  return (
    <section className={styles.group}>
      <h3>{t('curtain.screens')}</h3>
      <CurtainButton />
      <p className={styles.soft}>{t('curtain.explain')}</p>
      <ProjectorButton />
      <p className={styles.soft}>{t('projector.explain')}</p>
      {selection.size > 0 && <HideButton ids={[...selection]} worded />}
    </section>
  )
}

function FromView({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation()
  const { hideCursors, hideNames } = useSessionState().settings
  return (
    <section className={styles.group}>
      <h3>{t('lead.hide.title')}</h3>
      <Toggle
        icon={MousePointer2}
        on={hideCursors}
        words={t('lead.hide.cursors')}
        onToggle={() => lead.ask({ do: 'hide', what: 'cursors', hidden: !hideCursors })}
      />
      <Toggle
        icon={UserRound}
        on={hideNames}
        words={t('lead.hide.names')}
        onToggle={() => lead.ask({ do: 'hide', what: 'names', hidden: !hideNames })}
      />
      <p className={styles.soft}>{t('lead.hide.means')}</p>
    </section>
  )
}

interface ToggleProps {
  readonly icon: LucideIcon
  readonly on: boolean
  readonly words: string
  readonly onToggle: () => unknown
}

/** Something that holds or does not; its words say what it is. */
function Toggle({ icon, on, words, onToggle }: ToggleProps) {
  return (
    <Button icon={icon} aria-pressed={on} className={styles.toggle} onClick={() => void onToggle()}>
      {words}
    </Button>
  )
}
