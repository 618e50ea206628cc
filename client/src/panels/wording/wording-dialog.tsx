import type { ItemId } from '@palabre/shared/ids'
import type { Need } from '@palabre/shared/model'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogClose } from '../../components/index.ts'
import { useEditor, useItem } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { WordsArea } from '../words/words-area.tsx'
import { Originals, useOriginals } from './originals.tsx'
import styles from './wording.module.css'

/** A need put into words by everyone at once, what people said in sight beneath. */
export function WordingDialog({ id }: { readonly id: ItemId }) {
  const { state } = useEditor()
  const { t } = useTranslation()
  const need = useItem(id)
  const field = useRef<HTMLElement>(null)
  if (need?.kind !== 'need') return null
  return (
    <Dialog
      open
      wide
      first={field}
      onOpenChange={(open) => !open && state.setState({ wordingTogether: undefined })}
      title={t('needs.wording')}
      description={t('needs.wordingAbout')}
      footer={
        <DialogClose>
          <Button look="primary">{t('needs.worded')}</Button>
        </DialogClose>
      }
    >
      <Wording need={need} field={field} />
    </Dialog>
  )
}

interface WordingProps {
  readonly need: Need
  /** Takes the field where the words are written. */
  readonly field: RefObject<HTMLElement | null>
}

function Wording({ need, field }: WordingProps) {
  const { t } = useTranslation()
  const mayEdit = useMay('edit', 'need', need.id)
  const statements = useOriginals(need)
  return (
    <div
      className={styles.wording}
      ref={(element) => {
        field.current = element?.querySelector('textarea') ?? null
      }}
    >
      <WordsArea item={need} label={t('needs.words')} disabled={!mayEdit} />
      <section>
        <h3 className={styles.heading}>{t('needs.originals', { count: statements.length })}</h3>
        <Originals statements={statements} />
      </section>
    </div>
  )
}
