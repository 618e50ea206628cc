import { mayGoOn } from '@palabre/client/src/pages/join/may-go-on.ts'
import { rememberBoard } from '@palabre/client/src/pages/known-boards.ts'
import type { BoardId, Epoch, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'
import type { JoinPreview } from '@palabre/shared/protocol'
import { describe, expect, it } from 'vitest'

const boardId = 'dHlA29unIU3cA4H8' as BoardId
const someone = (name: string) => ({ participantId: `p_${name}` as ParticipantId, name, colour: '#b3261e' })
const preview = (more: Partial<JoinPreview> = {}): JoinPreview => ({
  boardId,
  title: 'Quartier',
  role: 'participant',
  about: {},
  open: true,
  waitingRoom: false,
  ...more,
})
const remember = (name: string, visitedAt: number, role: Role = 'participant') =>
  rememberBoard({ ...someone(name), boardId, title: 'Quartier', role, epoch: 'vpGlYBmjx3Otk2Ii' as Epoch, visitedAt })
const names = (more?: Partial<JoinPreview>) => mayGoOn(preview(more)).map(({ name }) => name)

describe('who may go on as themselves', () => {
  it('is nobody on a new device', () => {
    expect(names()).toEqual([])
  })

  it('is whom the device remembers in that role, and whom the server knows on it, once each', () => {
    remember('Ben', 1)
    remember('Ana', 2, 'facilitator')
    remember('Chloé', 3)
    expect(names()).toEqual(['Chloé', 'Ben'])
    // Samira was removed, so that the device forgot her, and let back in.
    expect(names({ known: [someone('Samira'), someone('Ben')] })).toEqual(['Chloé', 'Ben', 'Samira'])
    expect(names({ role: 'facilitator' })).toEqual(['Ana'])
  })

  it('is whose return key it is, and nobody else', () => {
    const { participantId, name } = someone('Ben')
    expect(names({ person: { participantId, name }, known: [someone('Samira')] })).toEqual([])
  })
})
