import type { Joined, Reported } from '@palabre/shared/protocol'
import { type Device, newDevice, tokenOf } from '../helpers/http-client.ts'

interface People {
  readonly call: <Reply>(
    name: string,
    device: Device,
    method: string,
    shown: string,
    path: string,
    body?: unknown,
  ) => Promise<Reply>
  readonly at: (rest: string) => string
  readonly facilitator: Device
  readonly participant: Device
  readonly link: string
  readonly item: string
}

/** A waiting room, a voice, a role, somebody else on a device, a report and the trail. */
export async function playPeople({ call, at, facilitator, participant, link, item }: People): Promise<void> {
  const board = '/api/boards/:id'
  const waitingRoom = (on: boolean) =>
    facilitator.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom: on } })
  await waitingRoom(true)
  const phone = newDevice(facilitator.origin)
  const { participantId } = await phone.json<Joined>('POST', '/api/join', { token: tokenOf(link), name: 'Noé' })
  await call('waiting', facilitator, 'GET', `${board}/waiting`, at('/waiting'))
  const person = at(`/participants/${participantId}`)
  await call('admit', facilitator, 'POST', `${board}/participants/:pid/admit`, `${person}/admit`)
  await waitingRoom(false)
  await call('voice', facilitator, 'POST', `${board}/participants/:pid/voice`, `${person}/voice`, { vote: false })
  await call('role', facilitator, 'POST', `${board}/participants/:pid/role`, `${person}/role`, { role: 'facilitator' })
  await call('add-person', participant, 'POST', `${board}/people`, at('/people'), { name: 'Inès' })
  const words = 'Ce mot blesse.'
  const { reportId } = await call<Reported>('report', phone, 'POST', `${board}/reports`, at('/reports'), {
    item,
    words,
  })
  await call('reports', facilitator, 'GET', `${board}/reports`, at('/reports'))
  const settle = at(`/reports/${reportId}/settle`)
  await call('settle-report', facilitator, 'POST', `${board}/reports/:rid/settle`, settle)
  await call('audit', facilitator, 'GET', `${board}/audit`, at('/audit'))
}
