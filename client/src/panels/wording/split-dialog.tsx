import { splitNeed } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Need } from '@palabre/shared/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords, itemName } from '../../a11y/describe-item.ts'
import { Button, CheckField, Dialog, DialogClose } from '../../components/index.ts'
import { sameList, useBoard, useEditor } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { useOriginals } from './originals.tsx'
import styles from './wording.module.css'

interface SplitDialogProps {
  readonly need: Need
  readonly onClose: () => void
}

/** Chooses what forms a new need; what is not chosen stays. */
export function SplitDialog({ need, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const around = useSurroundings()
  const statements = useOriginals(need)
  const links = useBoard(
    () => editor.board.connectorsOf(need.id).filter((connector) => connector.kind === 'link'),
    sameList,
  )
  const [chosen, setChosen] = useState<ReadonlySet<ItemId>>(new Set())
  const tick = (id: ItemId) => setChosen(chosen.has(id) ? without(chosen, id) : new Set([...chosen, id]))
  const leaving = statements.filter(({ id }) => chosen.has(id)).map(({ id }) => id)

  const split = () => {
    const id = editor.newId()
    const taken = links.filter((link) => chosen.has(link.id)).map((link) => link.id)
    const args = { need: need.id, statements: leaving, links: taken, id }
    if (!editor.run('split-need', splitNeed, args).ok) return
    editor.select([id])
    editor.state.setState({ wordingTogether: id })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('needs.split')}
      description={t('needs.splitAbout')}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <DialogClose>
            <Button look="primary" disabled={leaving.length === 0} onClick={split}>
              {t('needs.splitDo')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend>{t('needs.splitStatements')}</legend>
        {statements.map(({ id, text }) => (
          <CheckField
            key={id}
            label={firstWords(text, 120) || t('describe.nameless.statement')}
            checked={chosen.has(id)}
            onChange={() => tick(id)}
          />
        ))}
      </fieldset>
      {links.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{t('needs.splitLinks')}</legend>
          {links.map((link) => (
            <CheckField
              key={link.id}
              label={itemName(link, around, t)}
              checked={chosen.has(link.id)}
              onChange={() => tick(link.id)}
            />
          ))}
        </fieldset>
      )}
    </Dialog>
  )
}

function without(ids: ReadonlySet<ItemId>, id: ItemId): ReadonlySet<ItemId> {
  return new Set([...ids].filter((other) => other !== id))
}
