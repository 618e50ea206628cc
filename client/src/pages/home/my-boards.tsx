import { EllipsisVertical, Trash2 } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, Dialog, IconButton, Menu, MenuItem } from '../../components/index.ts'
import { formatDay } from '../../i18n/format.ts'
import { wipeStores } from '../../sync/kept-stores.ts'
import { api } from '../api.ts'
import { forgetBoard, type KnownBoard } from '../known-boards.ts'
import { boardPath } from '../paths.ts'
import styles from './home-page.module.css'

/** The boards this device has been on, each as one person. */
export function MyBoards({ boards }: { readonly boards: readonly KnownBoard[] }) {
  const { t } = useTranslation()
  return (
    <section className={styles.section}>
      <h2>{t('home.myBoards')}</h2>
      <ul className={styles.cards}>
        {boards.map((board) => (
          <BoardCard key={`${board.boardId}:${board.participantId}`} board={board} />
        ))}
      </ul>
    </section>
  )
}

function BoardCard({ board }: { readonly board: KnownBoard }) {
  const { t, i18n } = useTranslation()
  const [forgetting, setForgetting] = useState(false)
  const title = board.title || t('board.untitled')
  return (
    <li className={styles.board}>
      <Link href={boardPath(board.boardId, board.participantId)}>{title}</Link>
      <Menu trigger={<IconButton icon={EllipsisVertical} label={t('home.boardMenu', { title })} />}>
        <MenuItem icon={Trash2} onSelect={() => setForgetting(true)}>
          {t('home.forget')}
        </MenuItem>
      </Menu>
      <p className={styles.about}>
        <span className={styles.dot} style={{ '--dot': board.colour } as CSSProperties} />
        <span>{t('home.asPerson', { name: board.name, role: t(`role.${board.role}`) })}</span>
        <span>·</span>
        <span>{formatDay(i18n.language, board.visitedAt, Date.now())}</span>
      </p>
      <Forget board={board} title={title} open={forgetting} onOpenChange={setForgetting} />
    </li>
  )
}

interface ForgetProps {
  readonly board: KnownBoard
  readonly title: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Leaving a shared device: what it keeps of this person on this board is wiped. */
function Forget({ board, title, open, onOpenChange }: ForgetProps) {
  const { t } = useTranslation()
  const forget = async () => {
    await api.leave(board.boardId, board.participantId)
    await wipeStores(board.boardId, board.participantId)
    forgetBoard(board)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('home.forgetTitle', { title })}
      description={t('home.forgetMeans')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button look="attention" icon={Trash2} onClick={() => void forget()}>
            {t('home.forget')}
          </Button>
        </>
      }
    />
  )
}
