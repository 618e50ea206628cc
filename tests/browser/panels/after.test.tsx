import { AfterSection } from '@palabre/client/src/panels/after/after-section.tsx'
import { Compare } from '@palabre/client/src/panels/after/compare.tsx'
import { Participation } from '@palabre/client/src/panels/after/participation.tsx'
import type { PanelServices } from '@palabre/client/src/panels/services.ts'
import type { CompareReply, MeetingsReply, ParticipationReply } from '@palabre/shared/protocol'
import { fail, ok } from '@palabre/shared/result'
import { type Ballot, freshSession, type Meeting } from '@palabre/shared/session'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { person } from '../../helpers/editor-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

let stage: Stage | undefined
let asked: string[] = []
afterEach(() => stage?.leave())

const poll: Ballot = {
  question: 'La parole a-t-elle tourné\u202f?',
  method: 'consent',
  kind: 'poll',
  words: { agree: 'Oui', disagree: 'Pas assez', abstain: 'Je ne sais pas' },
  items: [],
  dots: 3,
  perItem: 3,
  labels: {},
  electorate: 6,
  proxies: 0,
  turnout: 5,
  openedAt: 1_500,
  state: 'closed',
  closedAt: 1_600,
  results: { method: 'consent', items: { question: { agree: 4, disagree: 1, abstain: 0 } }, comments: [] },
}

/** Shows an element to somebody whom the server answers so, in a session with this poll. */
async function show(element: ReactElement, replies: Readonly<Record<string, unknown>>, ballot: Ballot = poll) {
  asked = []
  const ask: PanelServices['ask'] = async <Value,>(_method: string, path: string) => {
    asked.push(path)
    const reply = replies[path.split('?')[0] ?? '']
    return reply === undefined ? fail('offline') : ok(reply as Value)
  }
  stage = await onStage(person(), element, { ask })
  const { session } = stage.services
  const state = { ...freshSession, open: true, openedAt: 1_000, ballots: { poll00000001: ballot } }
  flushSync(() => session.setState({ ...session.getState(), state }))
}

describe('the participation sheet', () => {
  const participation: ParticipationReply = {
    meeting: { openedAt: 1_000, closedAt: 2_000 },
    attendance: { people: 11, facilitators: 1, participants: 10, observers: 0, proxies: 5 },
    belongings: {
      groups: [
        { label: 'resident', people: 5 },
        { label: 'without-device', people: 5 },
      ],
      others: 1,
    },
    statements: { lived: 0, professional: 0, data: 0, unsaid: 0 },
    notes: 0,
    silentFamilies: [],
  }

  test('counts people without a device among those who came, and says what people chose in words', async () => {
    await show(<Participation />, { '/participation': participation })
    await expect.element(page.getByText('dont 5 sans appareil')).toBeVisible()
    const groups = page.getByRole('listitem')
    await expect.element(groups.nth(0)).toHaveTextContent('Habitant·e 5')
    await expect.element(groups.nth(1)).toHaveTextContent('Sans appareil 5')
  })

  test('says what was answered at the end of that session, and of no other', async () => {
    await show(<Participation />, { '/participation': participation })
    const answers = page.getByRole('region', { name: poll.question })
    await expect.poll(() => answers.query()?.textContent).toMatch(/5 votes sur 6/)
    expect(answers.query()?.textContent).toMatch(/Oui4 voixPas assez1 voix/)
    const earlier = { ...participation, meeting: { openedAt: 1, closedAt: 900 } }
    stage?.leave()
    await show(<Participation />, { '/participation': earlier })
    await expect.element(page.getByText('dont 5 sans appareil')).toBeVisible()
    expect(page.getByRole('region', { name: poll.question }).elements()).toEqual([])
  })
})

describe('comparing', () => {
  const meeting = (id: string, closedAt: number): Meeting => ({
    id,
    openedAt: closedAt - 10,
    closedAt,
    attendance: { people: 1, facilitators: 1, participants: 0, observers: 0, proxies: 0 },
    belongings: { groups: [], others: 1 },
    steps: [],
    ballots: [],
  })
  const latest = [3, 2, 1].map((day) => meeting(`meeting0000${day}`, Date.UTC(2026, 10, day, 18)))
  const nothing: CompareReply = {
    from: { id: '', at: 0 },
    to: { id: '', at: 0 },
    kinds: {},
    priorities: [],
    commitments: [],
  }
  const compare = (meetings: readonly Meeting[]) =>
    show(<Compare onClose={() => undefined} />, {
      '/meetings': { meetings } satisfies MeetingsReply,
      '/meetings/compare': nothing,
    })

  test('begins with the two latest sessions', async () => {
    await compare(latest)
    await expect.element(page.getByLabelText('Depuis la fin de la séance du')).toHaveValue('meeting00002')
    await expect.element(page.getByLabelText('Jusqu’à')).toHaveValue('meeting00003')
    await expect.element(page.getByText('Rien n’a bougé.')).toBeVisible()
    expect(asked).toContain('/meetings/compare?from=meeting00002&to=meeting00003')
  })

  test('begins with the only session and the board as it is', async () => {
    await compare(latest.slice(0, 1))
    await expect.element(page.getByLabelText('Jusqu’à')).toHaveValue('now')
    await expect.element(page.getByText('Rien n’a bougé.')).toBeVisible()
    expect(asked).toContain('/meetings/compare?from=meeting00003&to=now')
  })
})

test('a question that is put already is followed and closed, not put a second time', async () => {
  await show(<AfterSection />, {}, { ...poll, state: 'open' })
  await expect.element(page.getByRole('button', { name: 'Clore le vote' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: /revenir/ })).toBeVisible()
  expect(page.getByRole('button', { name: poll.question }).elements()).toEqual([])
})
