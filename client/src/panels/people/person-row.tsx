import type { SessionState } from '@palabre/shared/session'
import {
  Eye,
  EyeOff,
  Megaphone,
  MoreVertical,
  Pencil,
  PencilOff,
  SquareUser,
  Undo2,
  UserRoundX,
  Vote,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton, Menu, MenuItem, MenuSeparator, notify } from '../../components/index.ts'
import { useBallots } from '../ballots/ballot-list.ts'
import { placeInView } from '../lead/place-in-view.ts'
import { useLead } from '../lead/use-lead.ts'
import { PersonDot } from '../presence/person-dot.tsx'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import type { Listed } from './list-people.ts'
import styles from './people.module.css'
import { type PersonDialog, PersonDialogs } from './person-dialogs.tsx'
import { usePeopleCalls } from './use-people-calls.ts'

interface PersonRowProps {
  readonly person: Listed
  readonly state: SessionState
}

/** One person, how things stand with them, and what a facilitator may do. */
export function PersonRow({ person, state }: PersonRowProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<PersonDialog>()
  const { id, name, colour, role, isMe } = person
  const marks = [
    t(`role.${role}`),
    isMe && t('people.me'),
    person.shares && t('people.here.shares'),
    state.muted.includes(id) && t('people.muted'),
    role !== 'observer' && state.voiceless.includes(id) && t('people.voiceless'),
  ].filter(Boolean)
  return (
    <li className={styles.person} data-away={!person.isHere || undefined}>
      <PersonDot name={name} colour={colour} />
      <span className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.marks}>{marks.join(' · ')}</span>
      </span>
      <Menu trigger={<IconButton icon={MoreVertical} label={t('people.menu', { name })} />}>
        {isMe ? <OwnItems onDialog={setDialog} /> : <Items person={person} state={state} onDialog={setDialog} />}
      </Menu>
      {dialog && <PersonDialogs dialog={dialog} person={person} onClose={() => setDialog(undefined)} />}
    </li>
  )
}

interface ItemsProps {
  readonly onDialog: (dialog: PersonDialog) => void
}

function OwnItems({ onDialog }: ItemsProps) {
  const { t } = useTranslation()
  return (
    <MenuItem icon={Megaphone} onSelect={() => onDialog('stepBack')}>
      {t('people.stepBack.button')}
    </MenuItem>
  )
}

function Items({ person: { id, name, role, onScreen }, state, onDialog }: PersonRowProps & ItemsProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { following } = useServices()
  const { ask } = useLead()
  const { mute, voice } = usePeopleCalls()
  const followed = useStore(following.followed) === id
  const muted = state.muted.includes(id)
  const hasVote = !state.voiceless.includes(id)
  const votesNow = useBallots('open').length > 0
  const word = hasVote ? 'takeVote' : 'giveVote'
  const changeVoice = async () => {
    if ((await voice(id, !hasVote)) && votesNow) notify({ text: t(`people.fromNext.${word}`, { name }) })
  }
  return (
    <>
      {onScreen && (
        <MenuItem icon={followed ? EyeOff : Eye} onSelect={() => following.follow(followed ? undefined : id)}>
          {t(followed ? 'presence.unfollow' : 'people.follow')}
        </MenuItem>
      )}
      {onScreen && state.open && (
        <MenuItem icon={SquareUser} onSelect={() => void ask({ do: 'spotlight', ...placeInView(editor), who: id })}>
          {t('people.spotlight')}
        </MenuItem>
      )}
      {onScreen && <MenuSeparator />}
      {role !== 'observer' && (
        <MenuItem icon={Vote} onSelect={() => void changeVoice()}>
          {t(`people.${word}`)}
          {votesNow && ` ${t('people.fromNext.hint')}`}
        </MenuItem>
      )}
      {role === 'participant' && (
        <MenuItem icon={muted ? Pencil : PencilOff} onSelect={() => void mute(id, !muted)}>
          {t(muted ? 'people.unmute' : 'people.mute')}
        </MenuItem>
      )}
      {role !== 'observer' && (
        <MenuItem icon={Undo2} onSelect={() => onDialog('takeBack')}>
          {t('people.takeBack.button')}
        </MenuItem>
      )}
      {role !== 'facilitator' && (
        <MenuItem icon={Megaphone} onSelect={() => onDialog('handOver')}>
          {t('people.handOver.button')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={UserRoundX} attention onSelect={() => onDialog('remove')}>
        {t('people.remove.button')}
      </MenuItem>
    </>
  )
}
