import type { HereReply } from '@palabre/shared/protocol'
import { useStore } from 'zustand'
import { useServices } from './services.ts'
import { type Asked, useAsked } from './use-asked.ts'
import { useSelected } from './use-editor.ts'

/**
 * Who is here and who would vote, as the server counts; for facilitators. Asked again when somebody comes or goes, gets
 * another role, or has their voice taken or given.
 */
export function useHere(): Asked<HereReply> {
  return useAsked<HereReply>('/here', useComings())
}

/** Another word whenever who is here, or who may vote, is not what it was. */
export function useComings(): string {
  const { peers, session } = useServices()
  const screens = useSelected(peers.subscribe, peers.getState, (open) =>
    [...new Set(open.map(({ user }) => user.id))].sort().join(),
  )
  const people = useStore(session, (view) => [...view.people].map(([id, { role }]) => id + role).join())
  const voiceless = useStore(session, ({ state }) => state.voiceless.join())
  const proxies = useStore(session, ({ state }) => state.proxies)
  return [screens, people, voiceless, proxies].join(' ')
}
