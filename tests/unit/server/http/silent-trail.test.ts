import type { AuditReply } from '@palabre/shared/protocol'
import { expect, it } from 'vitest'
import { silentWorld } from '../../../helpers/silent-world.ts'

it('the turns of a reveal are one line of the trail, and what is done between them stands there too', async () => {
  const world = await silentWorld()
  const { open, write, samira, lou, reveal, ana, at } = world
  const id = await open()
  await write(samira, id, 'le bus')
  await write(lou, id, 'le loyer')
  await reveal(id, { order: 'turns' })
  await ana.json('POST', at('/session'), { do: 'freeze', frozen: true })
  await reveal(id, { order: 'turns' })
  await reveal(id, { order: 'turns' })
  const again = await open()
  await write(samira, again, 'la place')
  await reveal(again)
  const { entries } = await ana.json<AuditReply>('GET', at('/audit'))
  const actions = entries.map(({ action }) => action).reverse()
  expect(actions).toEqual(['silent-open', 'reveal', 'freeze', 'silent-open', 'reveal'])
  await world.server.close()
})
