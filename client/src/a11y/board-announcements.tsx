import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../components/index.ts'
import { useServices } from '../panels/services.ts'
import { useEditor } from '../panels/use-editor.ts'
import { surroundingsOf } from '../panels/use-surroundings.ts'
import { announceBoard, refusalWords } from './announce-board.ts'
import { LiveRegions } from './live-regions.tsx'

/** The voice of the board: live regions, and what is said in them. Refusals also show as a notice. Mounted once. */
export function BoardAnnouncements() {
  const editor = useEditor()
  const { announcer, peers } = useServices()
  const { i18n } = useTranslation()
  useEffect(() => {
    const words = () => i18n.t
    const stop = announceBoard({ editor, around: surroundingsOf(editor), announcer, peers, words })
    const stopNotices = editor.onRefusal(({ reason }) =>
      notify({ text: refusalWords(reason, i18n.t), kind: 'attention' }),
    )
    return () => {
      stop()
      stopNotices()
    }
  }, [editor, announcer, peers, i18n])
  return <LiveRegions announcer={announcer} />
}
