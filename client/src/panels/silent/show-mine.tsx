import type { SilentRound } from '@palabre/shared/session'
import { Eye } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, notify } from '../../components/index.ts'
import { useAsk } from '../use-ask.ts'
import { useEditor } from '../use-editor.ts'
import { showNotes } from './show-revealed.ts'
import styles from './silent.module.css'
import { useOwnNotes } from './use-silent.ts'

interface ShowMineProps {
  readonly round: SilentRound
  readonly onShown: () => void
}

/** Showing one's own notes before the others, because one wants to. */
export function ShowMine({ round, onShown }: ShowMineProps) {
  const { t } = useTranslation()
  const ask = useAsk()
  const { state } = useOwnNotes()
  const editor = useEditor()
  const { notes } = useOwnNotes()
  const [asking, setAsking] = useState(false)
  const [unnamed, setUnnamed] = useState(true)
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (!asking) return
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [asking])
  if (!asking)
    return (
      <Button look="quiet" icon={Eye} className={styles.aside} onClick={() => setAsking(true)}>
        {t('silent.showMine.button')}
      </Button>
    )
  const show = async () => {
    const mine = notes.filter((note) => note.round === round.id).map(({ id }) => id)
    const shown = await ask(`/silent/${round.id}/mine/reveal`, { anonymous: unnamed })
    if (!shown) return
    notify({
      text: t('silent.showMine.done'),
      action: { label: t('silent.see'), run: () => showNotes(editor, mine) },
    })
    onShown()
  }
  return (
    <fieldset ref={box} className={styles.box} tabIndex={-1} aria-label={t('silent.showMine.confirm')}>
      <p>{t('silent.showMine.explain')}</p>
      <CheckField
        label={t('silent.showMine.unnamed')}
        checked={unnamed || round.anonymous === true}
        disabled={round.anonymous === true}
        onChange={setUnnamed}
      />
      <div className={styles.add}>
        <Button look="quiet" onClick={() => setAsking(false)}>
          {t('common.cancel')}
        </Button>
        <Button icon={Eye} disabled={state !== 'saved'} onClick={() => void show()}>
          {t('silent.showMine.confirm')}
        </Button>
      </div>
    </fieldset>
  )
}
