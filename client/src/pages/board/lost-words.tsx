import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, notify } from '../../components/index.ts'
import type { BoardConnection } from '../../sync/connect-board.ts'
import { storeName } from '../../sync/offline-store.ts'
import { forgetWordsAside, hasWordsAside, lostWords, setEarlierStoresAside } from '../../sync/set-aside.ts'
import { useCopy } from '../shell/use-copy.ts'
import styles from './lost-words.module.css'
import type { BoardStart } from './open-board.ts'

interface LostWordsProps {
  readonly start: BoardStart
  readonly connection: BoardConnection
}

/**
 * After the board began another life on the server, the copy of the old one was set aside: what this person wrote in it
 * and the board does not have any more is offered back.
 */
export function LostWords({ start, connection }: LostWordsProps) {
  const { t } = useTranslation()
  const { copied, copy } = useCopy()
  const [words, setWords] = useState<readonly string[]>([])

  useEffect(() => {
    let current = true
    void whenSynced(connection)
      .then(() => findLostWords(start, connection))
      .then((found) => {
        if (!current || !found) return
        if (found.length === 0) {
          notify({ text: t('lostWords.nothingLost') })
          forgetWordsAside(start)
        }
        setWords(found)
      })
    return () => {
      current = false
    }
  }, [start, connection, t])

  const done = () => {
    setWords([])
    forgetWordsAside(start)
  }
  return (
    <Dialog
      open={words.length > 0}
      onOpenChange={done}
      title={t('lostWords.title')}
      description={t('lostWords.explain')}
      footer={
        <>
          <Button icon={copied ? Check : Copy} onClick={() => copy(words.join('\n\n'))}>
            {t(copied ? 'common.copied' : 'common.copy')}
          </Button>
          <Button look="primary" onClick={done}>
            {t('lostWords.done')}
          </Button>
        </>
      }
    >
      <ul className={styles.words}>
        {words.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Resolves when the server's document of this life is here: only then can the two be compared. */
function whenSynced({ state }: BoardConnection): Promise<void> {
  const isSynced = () => ['saved', 'saving', 'held'].includes(state.getState().status)
  if (isSynced()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = state.subscribe(() => {
      if (!isSynced()) return
      stop()
      resolve()
    })
  })
}

/** What this person wrote in earlier lives of the board and it lacks today; undefined when nothing was set aside. */
async function findLostWords(start: BoardStart, { doc }: BoardConnection): Promise<string[] | undefined> {
  await setEarlierStoresAside(start, storeName({ ...start, kind: 'board' }))
  return hasWordsAside(start) ? lostWords(start, doc) : undefined
}
