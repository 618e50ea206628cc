import type { FrameSection } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/index.ts'
import { AddWords } from '../add-words.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { isCard, useFramedPage } from '../use-method-page.ts'
import { FrameColumn } from './frame-column.tsx'
import { NoteCards } from './note-cards.tsx'
import { type Place, placesOf } from './places.ts'

/** A page with frames as columns of cards: anything written, moved and put in order without a drag. */
export function FramesWay() {
  const { t } = useTranslation()
  const { sections, loose } = useFramedPage()
  const actions = useMethodActions()
  const [open, setOpen] = useState<ItemId>()
  const [moved, setMoved] = useState<ItemId>()
  const toggle = useCallback((id: ItemId) => setOpen((now) => (now === id ? undefined : id)), [])
  const places: readonly Place[] = placesOf(sections, t)
  const cards = { places, open, moved, onToggle: toggle, onMoved: setMoved }
  const aside = loose.filter(isCard)
  const numbered = sections.filter(({ frame }) => frame.number !== undefined)
  const last = numbered[numbered.length - 1] ?? sections[sections.length - 1]
  return (
    <>
      {sections.length === 0 && <EmptyState>{t('method.noFrames')}</EmptyState>}
      <div className={styles.columns}>
        {sections.map((section) => (
          <FrameColumn
            key={section.frame.id}
            section={section}
            cards={cards}
            {...(section.frame.number === undefined ? {} : { order: orderOf(numbered, section) })}
          />
        ))}
        {aside.length > 0 && (
          <section className={styles.column} aria-label={t('method.loose')}>
            <h3>{t('method.loose')}</h3>
            <NoteCards items={aside} {...cards} />
          </section>
        )}
      </div>
      <AddWords
        kind="frame"
        label={t('method.newFrame')}
        onAdd={(title) => (last ? actions.addFrameLike(last.frame.id, title) : actions.addFrame(title)) !== undefined}
      />
    </>
  )
}

/** What a column can do about its turn: the numbered frames with this one a turn earlier, or later. */
function orderOf(numbered: readonly FrameSection[], section: FrameSection) {
  const ids = numbered.map(({ frame }) => frame.id)
  const index = numbered.indexOf(section)
  const swapped = (other: number): readonly ItemId[] | undefined => {
    const [a, b] = [ids[index], ids[other]]
    return a && b ? ids.map((id, at) => (at === index ? b : at === other ? a : id)) : undefined
  }
  return { earlier: swapped(index - 1), later: swapped(index + 1) }
}
