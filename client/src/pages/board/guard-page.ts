import type { BoardConnection } from '../../sync/connect-board.ts'
import { api } from '../api.ts'

/** An answer that takes longer means that the network is gone, ms. */
const answerWithinMs = 3_000

/**
 * Keeps the page honest: warns before it closes with edits that nothing keeps, and finds out early that a network is
 * gone (a dead Wi-Fi leaves sockets looking open for half a minute) or back.
 */
export function guardPage(connection: BoardConnection): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (connection.wouldLose()) event.preventDefault()
  }
  const check = () => void reconnectIfSilent(connection)
  const back = () => {
    if (connection.state.getState().status === 'offline') connection.reconnect()
  }
  addEventListener('beforeunload', warn)
  addEventListener('offline', check)
  addEventListener('online', back)
  const stop = connection.state.subscribe((now, before) => {
    if (now.status === 'saving' && now.slow && !(before.status === 'saving' && before.slow)) check()
  })
  return () => {
    removeEventListener('beforeunload', warn)
    removeEventListener('offline', check)
    removeEventListener('online', back)
    stop()
  }
}

async function reconnectIfSilent(connection: BoardConnection): Promise<void> {
  const silence = new Promise<'silence'>((resolve) => setTimeout(() => resolve('silence'), answerWithinMs))
  const answer = await Promise.race([api.time(), silence])
  if (answer === 'silence' || !answer.ok) connection.reconnect()
}
