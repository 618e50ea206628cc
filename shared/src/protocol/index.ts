export type { CloseCode } from './close-codes.ts'
export { closeCodes, isFinal, setAsideCodes } from './close-codes.ts'
export { filedBallot, filedConfirmation } from './filed-session.ts'
export type { DocumentKind, Ephemeral, EphemeralFrom, PresenceState, PresenceUser, Reaction } from './frames.ts'
export { documentKinds, frameTypes, reactions, syncSteps } from './frames.ts'
export type {
  BoardInfo,
  BoardLinks,
  CreateBoardBody,
  CreatedBoard,
  ExportFormat,
  ExportPaper,
  ExportQuery,
  ExportVariant,
  ImportFormat,
  ImportQuery,
  ImportReply,
  JoinBody,
  Joined,
  JoinPreview,
  Left,
  LinksReply,
  Muted,
  PageInfo,
  PosterPaper,
  RemoveBody,
  Removed,
  ReturnKey,
  RotateBody,
  RotatedLink,
  ServerTime,
  TakenBack,
  TemplateInfo,
  TemplateReply,
  UploadedPicture,
} from './http.ts'
export {
  createBoardBody,
  exportFormats,
  exportPapers,
  exportQuery,
  exportVariants,
  importFormats,
  importQuery,
  joinBody,
  linkRole,
  muteBody,
  posterPapers,
  posterQuery,
  removeBody,
  rotateBody,
  templateQuery,
  undoBody,
} from './http.ts'
export type { CompareReply, DraftedMinutes, MeetingsReply, ParticipationReply } from './http-after.ts'
export { boardNow, compareQuery, minutesBody } from './http-after.ts'
export type {
  BallotBody,
  BallotReply,
  Electorate,
  ElectorateReply,
  HereReply,
  LatePerson,
  OpenedBallot,
  ProxyBody,
  RoomCount,
  SealedReply,
} from './http-ballots.ts'
export { admitBody, ballotBody, electorates, proxyBody, voteBody } from './http-ballots.ts'
export type { ConfirmBody, Confirmed, RepresentBody, Represents, SettleBody } from './http-commitments.ts'
export { confirmBody, representBody, settleBody } from './http-commitments.ts'
export type { ErrorCode, ErrorReply } from './http-errors.ts'
export { errorStatus } from './http-errors.ts'
export { floorBody, handBody } from './http-floor.ts'
export type {
  AuditAction,
  AuditEntry,
  AuditReply,
  Belonging,
  KeptOutPerson,
  KeptOutReply,
  LetBack,
  LetIn,
  Report,
  ReportBody,
  Reported,
  ReportsReply,
  RoleGiven,
  SettledReport,
  Voiced,
  WaitingPerson,
  WaitingReply,
} from './http-people.ts'
export {
  addPersonBody,
  auditActions,
  belongings,
  peoplePerDevice,
  reportBody,
  roleBody,
  voiceBody,
} from './http-people.ts'
export type { SessionBody } from './http-session.ts'
export { sessionBody } from './http-session.ts'
export type { OpenedSilent, RevealBody } from './http-silent.ts'
export { revealBody, revealMineBody, silentBody } from './http-silent.ts'
export { limits } from './limits.ts'
export type { LooseStep, PlanFile, ReadyPlanFile } from './plan.ts'
export { planBounds, planFile, readyPlanFile } from './plan.ts'
export type { TemplateFile, TemplateGroup } from './template-file.ts'
export { templateBounds, templateFile } from './template-file.ts'
