import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../panels/services.ts'
import { useEditor } from '../panels/use-editor.ts'
import { surroundingsOf } from '../panels/use-surroundings.ts'
import { announceBoard } from './announce-board.ts'
import { LiveRegions } from './live-regions.tsx'

/** The voice of the board: live regions, and what is said in them. Mounted once. */
export function BoardAnnouncements() {
  const editor = useEditor()
  const { announcer, peers, session } = useServices()
  const { i18n } = useTranslation()
  useEffect(
    () => announceBoard({ editor, around: surroundingsOf(editor, session), announcer, peers, words: () => i18n.t }),
    [editor, announcer, peers, session, i18n],
  )
  return <LiveRegions announcer={announcer} />
}
