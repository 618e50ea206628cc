import { isOnThread, orphansOf, strandsOf, threadOf } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { ArrowLeft, FileDown, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, buttonClass, EmptyState, View } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import { OrphanLists } from './orphan-lists.tsx'
import { StrandRow } from './strand-row.tsx'
import { LooseCommitments } from './thread-card.tsx'

/**
 * The thread from the single statement to the shared commitment: of the whole board, or as it passes through one item.
 * It opens on what is selected; every card leads on along the thread.
 */
export function ThreadView() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { me, takeHome } = useServices()
  const around = useSurroundings()
  const board = useWholeBoard()
  const [startId, setStart] = useState<ItemId | undefined>(() => {
    const { selection } = editor.state.getState()
    return [...selection].find((id) => isOnThread(editor.board.item(id)))
  })
  const thread = startId === undefined ? undefined : threadOf(board, startId)
  const strands = thread?.strands ?? strandsOf(board)
  const poster = takeHome.exportUrl({
    format: 'pdf',
    variant: me.role === 'observer' ? 'diffusable' : 'interne',
    paper: 'A3',
    page: editor.state.getState().page,
    view: 'thread',
  })
  return (
    <View
      title={thread ? t('thread.through', { name: itemName(thread.start, around, t) }) : t('thread.title')}
      icon={Waypoints}
      tools={
        <>
          {thread && (
            <Button icon={ArrowLeft} onClick={() => setStart(undefined)}>
              {t('thread.whole')}
            </Button>
          )}
          <a className={buttonClass({})} href={poster} download="">
            <FileDown size={20} aria-hidden />
            {t('thread.poster')}
          </a>
        </>
      }
    >
      {strands.length === 0 && <EmptyState>{t(thread ? 'thread.noneHere' : 'thread.none')}</EmptyState>}
      {strands.map((strand) => (
        <StrandRow key={strand.need.id} strand={strand} current={startId} onFollow={setStart} />
      ))}
      {thread ? (
        <LooseCommitments commitments={thread.loose} current={startId} onFollow={setStart} />
      ) : (
        <OrphanLists orphans={orphansOf(board)} onFollow={setStart} />
      )}
    </View>
  )
}
