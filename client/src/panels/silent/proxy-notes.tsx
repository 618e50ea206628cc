import type { ParticipantId } from '@palabre/shared/ids'
import type { SilentRound } from '@palabre/shared/session'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { Button, IconButton, SelectField, TextArea, TextField } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import styles from './silent.module.css'
import { longestNote } from './use-silent.ts'

interface ProxyNote {
  readonly id: string
  readonly by: ParticipantId
  readonly round: string
  readonly person: number
  readonly text: string
}

/** What was noted on this device, to be taken back: the server tells nobody what it holds, facilitators neither. */
const written = createStore<readonly ProxyNote[]>(() => [])

/** Writing what people without a device say, each as themselves. */
export function ProxyNotes({ round }: { readonly round: SilentRound }) {
  const { t } = useTranslation()
  const { session } = useServices()
  const proxies = useStore(session, ({ state }) => state.proxies)
  return (
    <section className={styles.group}>
      <h3>{t('silent.proxy.title')}</h3>
      <p className={styles.soft}>{t('silent.proxy.explain')}</p>
      {proxies > 0 ? <WriteFor round={round} proxies={proxies} /> : <Declare />}
    </section>
  )
}

function Declare() {
  const { t } = useTranslation()
  const ask = useAsk()
  const [count, setCount] = useState('')
  const number = Number(count)
  const valid = Number.isInteger(number) && number >= 1 && number <= 500
  return (
    <>
      <TextField
        label={t('silent.proxy.howMany')}
        type="number"
        inputMode="numeric"
        min={1}
        max={500}
        value={count}
        onChange={({ target }) => setCount(target.value)}
      />
      <Button
        className={styles.aside}
        disabled={!valid}
        onClick={() => void ask('/proxy', { do: 'people', count: number })}
      >
        {t('silent.proxy.declare')}
      </Button>
    </>
  )
}

function WriteFor({ round, proxies }: { readonly round: SilentRound; readonly proxies: number }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const { announcer, me } = useServices()
  const notes = useStore(written).filter((note) => note.round === round.id && note.by === me.id)
  const [person, setPerson] = useState('1')
  const [text, setText] = useState('')
  const words = text.trim()
  const add = async () => {
    const body = { do: 'note', person: Number(person), text: words }
    const reply = await ask<{ noteId: string }>('/proxy', body)
    if (!reply) return
    written.setState(
      [...written.getState(), { id: reply.noteId, by: me.id, round: round.id, person: body.person, text: words }],
      true,
    )
    setText('')
    announcer.say(t('silent.proxy.added'))
  }
  const withdraw = async (note: ProxyNote) => {
    const gone = await ask('/proxy', { do: 'note', person: note.person, noteId: note.id })
    if (!gone) return
    written.setState(
      written.getState().filter(({ id }) => id !== note.id),
      true,
    )
    announcer.say(t('silent.withdrawn'))
  }
  const nth = (number: number) => t('silent.proxy.nth', { number })
  return (
    <>
      {proxies > 1 && (
        <SelectField
          label={t('silent.proxy.person')}
          value={person}
          options={Array.from({ length: proxies }, (_, index) => ({ value: `${index + 1}`, label: nth(index + 1) }))}
          onChange={(value) => setPerson(value ?? '1')}
        />
      )}
      <TextArea
        label={t('silent.proxy.field')}
        rows={3}
        maxLength={longestNote}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button icon={Plus} className={styles.aside} disabled={!words} onClick={() => void add()}>
        {t('silent.proxy.add')}
      </Button>
      {notes.length > 0 && (
        <>
          <p className={styles.soft} role="status">
            {t('silent.proxy.count', { count: notes.length })}
          </p>
          <ul className={styles.plain}>
            {notes.map((note) => (
              <li key={note.id} className={styles.note}>
                <p>
                  {proxies > 1 && <strong>{nth(note.person)} · </strong>}
                  {note.text}
                </p>
                <IconButton
                  icon={Trash2}
                  label={t('silent.withdrawOf', { text: note.text })}
                  onClick={() => void withdraw(note)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
