import type { FrameSection } from '@palabre/shared/findings'
import { geoBounds } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { bounds, type ColourName, colourNames, type Frame, type PlacedItem, type TextItem } from '@palabre/shared/model'
import { ArrowDown, ArrowUp, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../components/index.ts'
import { DraftField } from '../../../panels/fields/draft-fields.tsx'
import { useActions } from '../../../panels/use-actions.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { AddWords } from '../add-words.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { isCard } from '../use-method-page.ts'
import { type CardsState, NoteCards } from './note-cards.tsx'
import { frameName } from './places.ts'

interface FrameColumnProps {
  readonly section: FrameSection
  readonly cards: CardsState
  /** The order of all frames with this one a turn earlier or later; absent where frames have no order. */
  readonly order?: { readonly earlier: readonly ItemId[] | undefined; readonly later: readonly ItemId[] | undefined }
  readonly level?: 3 | 4
}

/** One frame: its title, what is asked there, its cards, and a line to add one. */
export function FrameColumn({ section, cards, order, level = 3 }: FrameColumnProps) {
  const { t } = useTranslation()
  const { writeIn } = useMethodActions()
  const { frame, inner, items } = section
  const name = frameName(frame, t)
  const own = items.filter(isCard)
  return (
    <section className={level === 3 ? styles.column : styles.group} aria-label={level === 3 ? name : undefined}>
      <FrameHead frame={frame} order={order} level={level} />
      {items.filter(isText).map(({ id, text }) => (
        <p key={id} className={styles.prompt}>
          {text}
        </p>
      ))}
      <NoteCards items={own} within={frame.id} {...cards} />
      {inner.map((each) => (
        <FrameColumn key={each.frame.id} section={each} cards={cards} level={4} />
      ))}
      {inner.length === 0 && (
        <AddWords
          kind="sticky"
          label={t('method.addIn', { place: name })}
          placeholder={t('method.addHere')}
          onAdd={(text) => writeIn(geoBounds(frame.geo), text, colourLike(own)) !== undefined}
        />
      )}
    </section>
  )
}

type FrameHeadProps = Pick<FrameColumnProps, 'order'> & { readonly frame: Frame; readonly level: 3 | 4 }

function FrameHead({ frame, order, level }: FrameHeadProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { orderFrames } = useMethodActions()
  const may = useMay('edit', 'frame', frame.id)
  const [renaming, setRenaming] = useState(false)
  const name = frameName(frame, t)
  const Heading = level === 3 ? 'h3' : 'h4'
  const turn = (ids: readonly ItemId[] | undefined) => () => {
    if (ids) orderFrames(ids)
  }
  return (
    <>
      <div className={styles.columnHead}>
        <Heading className={styles.frameName}>{name}</Heading>
        {order && (
          <>
            <IconButton
              icon={ArrowUp}
              label={t('method.earlier', { name })}
              disabled={!may}
              resting={!order.earlier}
              onClick={turn(order.earlier)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('method.later', { name })}
              disabled={!may}
              resting={!order.later}
              onClick={turn(order.later)}
            />
          </>
        )}
        <IconButton
          icon={Pencil}
          label={t('method.renameFrame', { name })}
          pressed={renaming}
          disabled={!may}
          onClick={() => setRenaming(!renaming)}
        />
      </div>
      {renaming && (
        <DraftField
          label={t('field.title')}
          value={frame.title ?? ''}
          maxLength={bounds.nameLength}
          disabled={!may}
          onCommit={(title) => edit([frame.id], { title: title || undefined })}
        />
      )}
    </>
  )
}

/** New notes look like those beside them. */
function colourLike(items: readonly PlacedItem[]): ColourName | undefined {
  const last = items.findLast((item) => item.kind === 'sticky')
  return colourNames.find((name) => name === last?.colour)
}

function isText(item: PlacedItem): item is TextItem {
  return item.kind === 'text' && item.text.trim() !== ''
}
