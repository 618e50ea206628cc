export type {
  Ballot,
  BallotMethod,
  BallotResults,
  BallotTerms,
  Consent,
  ConsentAnswer,
  TermsRefusal,
  Vote,
  VoteRefusal,
} from './ballot.ts'
export {
  ballotBounds,
  ballotLabel,
  ballotMethods,
  ballotTerms,
  consents,
  countVotes,
  readVote,
  wholeQuestion,
} from './ballot.ts'
export type { Outcome } from './ballot-outcome.ts'
export { closedBallots, easilyGuessed, outcomesOf, withoutComments } from './ballot-outcome.ts'
export type { Representation } from './confirmations.ts'
export {
  dropConfirmations,
  dropRepresentations,
  readConfirmations,
  readRepresentations,
  writeConfirmation,
  writeRepresentation,
} from './confirmations.ts'
export type { Confirming, ConfirmingRefusal } from './confirming.ts'
export { claimed, confirmed, released, subjectsOf } from './confirming.ts'
export type { BoardChanges, BoardDigest, ItemDigest, KindChanges, NamedItem } from './digest.ts'
export { compareDigests, digestOf, labelOf } from './digest.ts'
export { readPeople, readSession, sessionRoot, writePeople, writeSession } from './document.ts'
export type { FloorChange, FloorMemory, FloorRefusal } from './floor.ts'
export { floorWithout, peopleBefore, reduceFloor } from './floor.ts'
export type { GroupsTold, GroupTold } from './groups.ts'
export { countGroups, leastGroup, tellGroups, withoutDevice } from './groups.ts'
export type { SessionIntent, SessionVerb } from './intent.ts'
export type { Attendance, Meeting, RoomKept, StepTaken } from './meeting.ts'
export { isNewVisit, tellRoom } from './meeting.ts'
export type { CommitmentNews, MovedSince, News, NewsSources } from './news.ts'
export { meetingToTellFrom, newsSince } from './news.ts'
export type { SilentFamily, StatementCounts } from './participation.ts'
export { silentFamilies, voicesCounted } from './participation.ts'
export { planMark, planMinutes } from './plan.ts'
export { proxiesWhoCame, proxyId, proxyIds, proxyNumber, withProxies } from './proxies.ts'
export type { SessionContext, SessionRefusal } from './reduce.ts'
export { reduceSession } from './reduce.ts'
export type { RevealWay, SilentRound } from './silent.ts'
export { isUnderWay } from './silent.ts'
export type {
  AboutSession,
  ChecklistLine,
  Floor,
  Phase,
  Pictogram,
  Rights,
  SessionPerson,
  SessionSettings,
  SessionState,
  Spotlight,
  Timer,
} from './state.ts'
export { callsForVote, freshFloor, freshSession, isSilentNow, pictograms, rulesOfSession } from './state.ts'
export { timerLeft } from './timer.ts'
