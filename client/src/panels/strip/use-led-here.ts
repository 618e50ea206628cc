import { useEffect } from 'react'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { createLeading } from './leading.ts'
import { ledHere } from './led-here.ts'

/** Lets this screen be led by the session. Used once. */
export function useLedHere(): void {
  const editor = useEditor()
  const { boardId, me, session, peers, following } = useServices()
  useEffect(() => {
    const key = `palabre:led:${boardId}:${me.id}`
    const leading = createLeading({
      editor,
      me: me.id,
      session,
      peers,
      following,
      arrival: { withPage: new URLSearchParams(location.search).has('page'), answered: answered(key) },
      onAnswered: (at) => note(key, at),
    })
    ledHere.setState({ leading })
    return () => {
      ledHere.setState({ leading: undefined })
      leading.destroy()
    }
  }, [editor, boardId, me, session, peers, following])
}

function answered(key: string): number | undefined {
  try {
    const at = sessionStorage.getItem(key)
    return at === null ? undefined : Number(at)
  } catch {
    return undefined
  }
}

function note(key: string, at: number): void {
  try {
    sessionStorage.setItem(key, String(at))
  } catch {
    // Without storage, a reload may be called once more.
  }
}
