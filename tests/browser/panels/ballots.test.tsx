import { ApplyPriorities } from '@palabre/client/src/panels/ballots/apply-priorities.tsx'
import { BallotMaker } from '@palabre/client/src/panels/ballots/ballot-maker.tsx'
import { BallotPart } from '@palabre/client/src/panels/ballots/ballot-part.tsx'
import { BallotResults } from '@palabre/client/src/panels/ballots/ballot-results.tsx'
import { BallotsSection } from '@palabre/client/src/panels/ballots/ballots-section.tsx'
import { RunningBallot } from '@palabre/client/src/panels/ballots/running-ballot.tsx'
import { VoteSheet } from '@palabre/client/src/panels/ballots/vote-sheet.tsx'
import type { PanelServices } from '@palabre/client/src/panels/services.ts'
import type { Peer } from '@palabre/client/src/sync/presence.ts'
import type { ParticipantId } from '@palabre/shared/ids'
import type { BallotReply, ElectorateReply, HereReply, RoomCount } from '@palabre/shared/protocol'
import { fail, ok } from '@palabre/shared/result'
import { type Ballot, freshSession, outcomesOf, type SessionState, type Vote } from '@palabre/shared/session'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { docOf } from '../../helpers/board-world.ts'
import { Person } from '../../helpers/editor-world.ts'
import { need, needsBoard } from '../../helpers/needs-world.ts'
import { onStage, type Stage } from '../../helpers/panel-stage.tsx'

const camille = 'p_0123456789' as ParticipantId
const tom = 'p_tom0000000' as ParticipantId
const dora = 'p_dora000000' as ParticipantId
const bus = need('bus')
const soup = need('soup', [740, 300, 260, 140, 0])
const open: Ballot = {
  question: 'Par quoi commencer ?',
  method: 'dots',
  items: [bus.id, soup.id],
  dots: 3,
  perItem: 3,
  labels: { [bus.id]: 'Se déplacer le soir', [soup.id]: 'Manger chaud' },
  electorate: 5,
  proxies: 0,
  turnout: 0,
  openedAt: 1_790_000_000_000,
  state: 'open',
}
const results = {
  method: 'dots',
  items: { [bus.id]: { dots: 5, voters: 3 }, [soup.id]: { dots: 1, voters: 1 } },
} as const
const closed: Ballot = { ...open, state: 'closed', closedAt: 1_790_000_100_000, turnout: 3, results }
const other: Ballot = { ...open, question: 'Où se voir ?', openedAt: open.openedAt + 1 }

let stage: Stage
let ada: Person
/** What the server has of my voice, by ballot; and what it was asked. */
let said: Map<string, Vote>
let posted: [path: string, body: unknown][]
let room: { here: HereReply; electorate: ElectorateReply }

const everyone: RoomCount = { voices: 5, inRoom: 4, voicesHere: 3, facilitators: false }
const ballots = () => stage.services.session.getState().state.ballots

/** A server that counts every voice at once, and lets in whom it is asked to. */
const ask = async (method: string, path: string, body?: unknown) => {
  if (path === '/here') return ok(room.here)
  if (path.endsWith('/electorate')) return ok(room.electorate)
  const [, , id = ''] = path.split('/')
  const ballot = ballots()[id]
  if (!ballot) return fail('unknown_ballot')
  if (method !== 'GET' && ballot.state === 'closed') return fail('ballot_closed')
  if (method === 'PUT') said.set(id, { method: 'dots', dots: (body as { votes: Record<string, number> }).votes })
  const mine = ballot.state === 'open' ? said.get(id) : undefined
  return ok({ ballotId: id, ...ballot, mayVote: ballot.state === 'open', ...(mine ? { mine } : {}) } as BallotReply)
}
const post = async (path: string, body: unknown) => {
  posted.push([path, body])
  return ok({ ballotId: 'b3' })
}

async function show(element: ReactElement, role: 'participant' | 'facilitator', given: Partial<PanelServices> = {}) {
  const me = { id: camille, name: 'Camille', colour: '#0055aa', role }
  stage = await onStage(ada, element, { me, ask, post, ...given } as Partial<PanelServices>)
}

const tell = (state: Partial<SessionState>) => {
  const named = (name: string) => ({ name, colour: '#0055aa', role: 'participant' }) as const
  const people = new Map([
    [tom, named('Tom')],
    [dora, named('Dora')],
  ])
  stage.services.session.setState({
    ...stage.services.session.getState(),
    people,
    state: { ...freshSession, open: true, ...state },
  })
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  // What would open by itself has done so.
  for (const id of ['b1', 'b2']) sessionStorage.setItem(`palabre:called:${camille}:${id}`, '1')
  ada = new Person(docOf(needsBoard(bus, soup)))
  said = new Map()
  posted = []
  room = {
    here: {
      here: [camille],
      sharing: [],
      gone: [],
      proxies: 0,
      electorates: { participants: everyone, present: { ...everyone, voices: 3 }, everyone },
    },
    electorate: { ballotId: 'b1', voters: [], proxies: 0, taken: [], ...everyone, late: [] },
  }
})
afterEach(() => stage.leave())

const dialog = (name: string) => page.getByRole('dialog', { name })

describe('the strip', () => {
  test('has one way to several open ballots, says how many wait for me, and leads to each from their list', async () => {
    await show(<BallotPart />, 'participant')
    tell({ ballots: { b1: open, b2: other } })
    const way = page.getByRole('button', { name: 'Voter (2)' })
    await expect.element(way).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(1)
    await way.click()
    const list = dialog('Votes')
    await expect.element(list.getByRole('button', { name: /^Où se voir \?/ })).toBeVisible()
    await list.getByRole('button', { name: /^Par quoi commencer \?/ }).click()
    const sheet = dialog('Par quoi commencer ?')
    await sheet.getByRole('button', { name: 'Une gommette de plus\u202f: Manger chaud' }).click()
    await sheet.getByRole('button', { name: 'Envoyer mon vote' }).click()
    await expect.element(sheet.getByText('Votre vote est compté')).toBeVisible()
    expect(said.get('b1')).toEqual({ method: 'dots', dots: { [soup.id]: 1 } })
    await userEvent.keyboard('{Escape}')
    await expect.element(list.getByText(/Vote compté/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Voter (1)' })).toBeVisible()
    tell({ ballots: { b2: other } })
    await expect.element(page.getByRole('button', { name: 'Voter 0 sur 5' })).toBeVisible()
  })

  test('waits for nobody who only leads: it says that they are under way', async () => {
    await show(<BallotPart />, 'facilitator', {
      ask: (async (...asked: Parameters<typeof ask>) => {
        const reply = await ask(...asked)
        return reply.ok ? ok({ ...reply.value, mayVote: false }) : reply
      }) as PanelServices['ask'],
    })
    tell({ ballots: { b1: open, b2: other } })
    await expect.element(page.getByRole('button', { name: 'Votes en cours (2)' })).toBeVisible()
  })
})

describe('a ballot that closes', () => {
  const lost = /Le vote s’est clos avant que votre choix arrive/

  test('says nothing of a lost choice to whoever had nothing in hand', async () => {
    await show(<BallotPart />, 'participant')
    tell({ ballots: { b1: open } })
    await expect.element(page.getByRole('button', { name: 'Voter 0 sur 5' })).toBeVisible()
    tell({ ballots: { b1: closed } })
    await expect.element(page.getByText(/^Vote clos/).first()).toBeVisible()
    await expect.element(page.getByText(lost)).not.toBeInTheDocument()
  })

  test('before one has sent one’s choice says so, and again beside the result', async () => {
    await show(<BallotPart />, 'participant')
    tell({ ballots: { b1: open } })
    await page.getByRole('button', { name: 'Voter 0 sur 5' }).click()
    const sheet = dialog('Par quoi commencer ?')
    await sheet.getByRole('button', { name: 'Une gommette de plus\u202f: Manger chaud' }).click()
    await userEvent.keyboard('{Escape}')
    tell({ ballots: { b1: closed } })
    await expect.element(page.getByText(lost).first()).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Voir le résultat' }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Votes', exact: true }).click()
    await dialog('Votes')
      .getByRole('button', { name: /Par quoi commencer/ })
      .click()
    await expect.element(sheet.getByText(lost)).toBeVisible()
    await expect.element(sheet.getByText(/^3 votes sur 5/)).toBeVisible()
    expect(said.size).toBe(0)
  })

  test('tells what was deleted since by the name it had; not what is only kept from view', async () => {
    await show(<BallotResults id="b1" ballot={closed} />, 'participant')
    const goneOf = (name: string) =>
      page.getByRole('listitem').filter({ hasText: name }).getByText('n’est plus sur la planche')
    await expect.element(page.getByText('Manger chaud')).toBeVisible()
    await expect.element(goneOf('Manger chaud')).not.toBeInTheDocument()
    ada.doc.getMap('items').delete(soup.id)
    await expect.element(goneOf('Manger chaud')).toBeVisible()
    await expect.element(goneOf('Se déplacer le soir')).not.toBeInTheDocument()
    tell({ hidden: [soup.id] })
    await expect.element(goneOf('Manger chaud')).not.toBeInTheDocument()
  })
})

describe('a result for the room', () => {
  const wall = page.getByRole('button', { name: 'Montrer le résultat à la salle' })

  test('is put on the wall and taken off by whoever leads', async () => {
    await show(<VoteSheet id="b1" ballot={closed} onClose={() => {}} />, 'facilitator')
    tell({ ballots: { b1: closed } })
    await wall.click()
    await expect.poll(() => posted).toEqual([['/session', { do: 'result', ballot: 'b1' }]])
    tell({ ballots: { b1: closed }, shownResult: 'b1' })
    await page.getByRole('button', { name: 'Ne plus le montrer à la salle' }).click()
    await expect.poll(() => posted.at(-1)).toEqual(['/session', { do: 'result' }])
  })

  test('is not for others to put there', async () => {
    await show(<VoteSheet id="b1" ballot={closed} onClose={() => {}} />, 'participant')
    await expect.element(page.getByText('Manger chaud')).toBeVisible()
    await expect.element(wall).not.toBeInTheDocument()
  })
})

describe('a step in which people vote', () => {
  const voteStep = { plan: [{ id: 's1', title: 'Choisir', pictogram: 'vote' as const }], openedAt: 1 }

  test('has its question written already, and whoever opens it stands before it', async () => {
    await show(<BallotsSection />, 'facilitator')
    tell(voteStep)
    await expect.element(page.getByLabelText('La question')).toHaveValue('Par quoi commencer\u202f?')
    await page.getByRole('button', { name: 'Ouvrir le vote' }).click()
    await expect.poll(() => posted.map(([path]) => path)).toEqual(['/ballots'])
    tell({ ...voteStep, ballots: { b3: open } })
    const running = page.getByRole('region', { name: 'Par quoi commencer ?' })
    await expect.element(running).toBeVisible()
    await expect.poll(() => document.activeElement?.contains(running.element())).toBe(true)
  })
})

describe('the priorities of a vote', () => {
  const button = page.getByRole('button', { name: 'En faire les priorités des besoins' })
  const are = page.getByText('Les besoins ont les priorités de ce vote.')

  test('are written by one press, which says so and can be taken back', async () => {
    await show(<ApplyPriorities outcomes={outcomesOf(closed)} />, 'facilitator')
    await button.click()
    await expect.element(are).toBeVisible()
    await expect.element(button).not.toBeInTheDocument()
    await expect.element(page.getByText('2 besoins ont la priorité issue du vote.')).toBeVisible()
    expect(ada.editor.board.item(bus.id)).toMatchObject({ priority: 5 })
    expect(ada.editor.board.item(soup.id)).toMatchObject({ priority: 1 })
    await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.element(button).toBeVisible()
    expect(ada.editor.board.item(bus.id)).not.toHaveProperty('priority')
  })

  test('are nothing where the vote was about anything else', async () => {
    ada = new Person(docOf(needsBoard()))
    await show(<ApplyPriorities outcomes={outcomesOf(closed)} />, 'facilitator')
    await expect.element(button).not.toBeInTheDocument()
  })
})

describe('who has a voice', () => {
  test('is told by the server before the opening, again when somebody comes, and asked for by its name', async () => {
    await show(<BallotMaker startsOpen onOpened={() => {}} />, 'facilitator')
    tell({})
    await expect.element(page.getByText('5 voix · 4 personnes présentes')).toBeVisible()
    await expect.element(page.getByText(/^2 voix sont à des personnes qui ne sont pas là/)).toBeVisible()
    await userEvent.selectOptions(page.getByLabelText('Qui vote\u202f?'), 'present')
    await expect.element(page.getByText('3 voix · 4 personnes présentes')).toBeVisible()
    await expect.element(page.getByText(/^1 personne présente est sans vote/)).toBeVisible()
    const grown = { voices: 4, inRoom: 5, voicesHere: 4, facilitators: false }
    room = { ...room, here: { ...room.here, electorates: { ...room.here.electorates, present: grown } } }
    stage.meet([
      { clientId: 2, user: { id: tom, name: 'Tom', colour: '#0055aa', role: 'participant' }, state: {} } as Peer,
    ])
    await expect.element(page.getByText('4 voix · 5 personnes présentes')).toBeVisible()
    await page.getByLabelText('La question').fill('On y va ?')
    // By the keyboard: a notice may lie over the button.
    ;(page.getByRole('button', { name: 'Ouvrir le vote' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => posted).toMatchObject([['/ballots', { question: 'On y va ?', electorate: 'present' }]])
  })

  test('while it is open: who came late is listed, those who are here first, and gets a voice by hand', async () => {
    await show(<RunningBallot id="b1" ballot={open} onClosed={() => undefined} />, 'facilitator')
    room = {
      ...room,
      electorate: {
        ...room.electorate,
        late: [
          { participantId: tom, here: true },
          { participantId: dora, here: false },
        ],
      },
    }
    tell({ ballots: { b1: open } })
    await expect.element(page.getByText('5 voix · 4 personnes présentes')).toBeVisible()
    await expect.element(page.getByText(/1 personne présente n’y a pas de voix/)).toBeVisible()
    await page.getByText('2 personnes peuvent encore recevoir une voix').click()
    const late = page.getByRole('listitem')
    await expect.element(late.nth(0).getByText('Tom')).toBeVisible()
    await expect.element(late.nth(0).getByText('pas là en ce moment')).not.toBeInTheDocument()
    await expect.element(late.nth(1).getByText('pas là en ce moment')).toBeVisible()
    await page.getByRole('button', { name: 'Donner une voix à Tom' }).click()
    expect(posted).toEqual([['/ballots/b1/admit', { participantId: tom }]])
  })
})

describe('a device that goes from hand to hand', () => {
  test('says how many have not voted yet, and who is done', async () => {
    room = { ...room, electorate: { ...room.electorate, proxies: 2 } }
    await show(<RunningBallot id="b1" ballot={{ ...open, proxies: 2 }} onClosed={() => undefined} />, 'facilitator')
    await expect.element(page.getByRole('button', { name: 'Voter sans appareil (2)' })).toBeVisible()
    stage.leave()
    room = { ...room, electorate: { ...room.electorate, taken: [2] } }
    const half = { ...open, proxies: 2, turnout: 1 }
    await show(<RunningBallot id="b1" ballot={half} onClosed={() => undefined} />, 'facilitator')
    await page.getByRole('button', { name: 'Voter sans appareil (encore 1)' }).click()
    await expect.element(page.getByRole('button', { name: 'Personne n° 1', exact: true })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Personne n° 2 a voté' })).toBeVisible()
  })
})

describe('by the keyboard', () => {
  const named = (name: string) => page.getByRole('button', { name, exact: true })

  test('dots are given and taken back to the last, and the focus stays on the button that has nothing more', async () => {
    await show(<BallotPart />, 'participant')
    tell({ ballots: { b1: open } })
    await page.getByRole('button', { name: 'Voter 0 sur 5' }).click()
    const more = named('Une gommette de plus\u202f: Manger chaud')
    const less = named('Une gommette de moins\u202f: Manger chaud')
    await expect.element(more).toBeVisible()
    ;(more.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}{Enter}{Enter}')
    await expect.element(more).toHaveAttribute('aria-disabled', 'true')
    await expect.element(more).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog('Par quoi commencer ?').getByText('3', { exact: true })).toBeVisible()
    await userEvent.tab({ shift: true })
    await expect.element(less).toHaveFocus()
    await userEvent.keyboard('{Enter}{Enter}{Enter}')
    await expect.element(less).toHaveAttribute('aria-disabled', 'true')
    await expect.element(less).toHaveFocus()
    await expect.element(more).not.toHaveAttribute('aria-disabled')
  })

  test('the numbers of a vote stop at their bounds with the focus on them', async () => {
    await show(<BallotMaker startsOpen onOpened={() => {}} />, 'facilitator')
    tell({})
    const less = named('Moins\u202f: Gommettes par personne')
    await expect.element(less).toBeVisible()
    ;(less.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}{Enter}{Enter}')
    await expect.element(less).toHaveAttribute('aria-disabled', 'true')
    await expect.element(less).toHaveFocus()
  })
})

test('the choices of a method keep their round signs whole beside long words', async () => {
  await show(
    <div style={{ width: '16rem' }}>
      <BallotMaker startsOpen onOpened={() => {}} />
    </div>,
    'facilitator',
  )
  tell({})
  await expect.element(page.getByRole('radio').first()).toBeVisible()
  const widths = page
    .getByRole('radio')
    .elements()
    .map((radio) => radio.getBoundingClientRect().width)
  expect(new Set(widths)).toEqual(new Set([20]))
})
