import type { ItemId } from '@palabre/shared/ids'
import { Plus, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, View } from '../../components/index.ts'
import { offerUndo } from '../../panels/offer-undo.ts'
import { pageTitles } from '../../panels/pages/page-title.ts'
import { useServices } from '../../panels/services.ts'
import { useBoard, useEditor, useEditorState } from '../../panels/use-editor.ts'
import { useMay } from '../../panels/use-permission.ts'
import { GrowingArea } from './growing-area.tsx'
import styles from './minutes.module.css'
import { MinutesFiles } from './minutes-files.tsx'
import { SectionBlock } from './section-block.tsx'
import { useMinutes, useSections } from './use-minutes.ts'

/** A page of minutes as a document: read from top to bottom, and written by several people at once. */
export function MinutesView() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { announcer } = useServices()
  const page = useEditorState((state) => state.page)
  const pages = useBoard((board) => board.pages)
  const { title, sections } = useMinutes()
  const mayAdd = useMay('create', 'text')
  const mayEdit = useMay('edit', 'text', title?.id)
  const { add, move, remove } = useSections()
  const [fresh, setFresh] = useState<ItemId>()
  useEffect(() => {
    // The field of a new section is there once the board has it.
    const field = fresh && document.getElementById(`minutes-${fresh}`)
    if (!field) return
    field.focus()
    setFresh(undefined)
  })
  const nameOf = (index: number) =>
    sections[index]?.heading?.text.trim() || t('minutes.view.section', { number: index + 1 })
  return (
    <View className={styles.view} label={t('page.minutes')}>
      <div className={styles.bar}>
        <MinutesFiles page={page} />
        <Button icon={Printer} onClick={() => window.print()}>
          {t('minutes.view.print')}
        </Button>
      </div>
      <article className={styles.paper}>
        {title && mayEdit ? (
          <GrowingArea item={title} look="title" label={t('minutes.view.titleLabel')} />
        ) : (
          <h2 className={styles.title} dir="auto">
            {title?.text || pageTitles(pages, t).get(page)}
          </h2>
        )}
        {sections.length === 0 && <p className={styles.empty}>{t('minutes.view.empty')}</p>}
        {sections.map((section, index) => (
          <SectionBlock
            key={section.heading?.id ?? section.paragraphs[0]?.id}
            section={section}
            index={index}
            count={sections.length}
            onMove={(to) => {
              if (move(index, to)) announcer.say(t('minutes.view.moved', { name: nameOf(index), number: to + 1 }))
            }}
            onRemove={() => {
              const name = nameOf(index)
              if (remove(section)) offerUndo(editor, t('minutes.view.removed', { name }), t('shortcut.undo'))
            }}
          />
        ))}
        {mayAdd && (
          <Button icon={Plus} className={styles.add} onClick={() => setFresh(add())}>
            {t('minutes.view.add')}
          </Button>
        )}
      </article>
    </View>
  )
}
