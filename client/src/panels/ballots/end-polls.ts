import type { BallotBody, OpenedBallot } from '@palabre/shared/protocol'
import type { TFunction } from 'i18next'
import type { Reply } from '../../sync/api.ts'
import type { PanelServices } from '../services.ts'

/** The questions that end a session well; their words are `ballots.poll.<name>` in i18n. */
export const endPolls = ['floor', 'return'] as const
export type EndPoll = (typeof endPolls)[number]

/** Puts one of them to everybody: it is answered with one tap, and is as secret as every vote. */
export function openEndPoll(
  { post }: Pick<PanelServices, 'post'>,
  t: TFunction,
  poll: EndPoll,
): Promise<Reply<OpenedBallot>> {
  const body: BallotBody = {
    question: t(`ballots.poll.${poll}.question`),
    method: 'consent',
    kind: 'poll',
    words: {
      agree: t(`ballots.poll.${poll}.agree`),
      disagree: t(`ballots.poll.${poll}.disagree`),
      abstain: t(`ballots.poll.${poll}.abstain`),
    },
  }
  return post<OpenedBallot>('/ballots', body)
}
