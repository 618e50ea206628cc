import type { RandomBytes } from '@palabre/shared/ids'
import type { Logger } from 'pino'
import type { Admission } from '../access/admission.ts'
import type { DeviceCookie } from '../access/device.ts'
import type { LinkTokens } from '../access/link-token.ts'
import type { OwnAddress } from '../access/own-address.ts'
import type { PictureMaker } from '../assets/picture-maker.ts'
import type { TemplateShelf } from '../boards/template-shelf.ts'
import type { Config } from '../config.ts'
import type { Exporter } from '../export/index.ts'
import type { AssetStore } from '../ports/asset-store.ts'
import type { AuditLog } from '../ports/audit-log.ts'
import type { BoardRegistry } from '../ports/board-registry.ts'
import type { Clock } from '../ports/clock.ts'
import type { PeopleRegistry } from '../ports/people-registry.ts'
import type { ReportBox } from '../ports/report-box.ts'
import type { SecretStore } from '../ports/secret-store.ts'
import type { Rooms } from '../realtime/index.ts'
import type { Ballots } from '../session/ballots.ts'
import type { BoardSessions } from '../session/board-sessions.ts'
import type { Door } from '../session/door.ts'
import type { Floors } from '../session/floors.ts'
import type { Meetings } from '../session/meetings.ts'
import type { MinutesWriter } from '../session/minutes.ts'
import type { Silent } from '../session/silent.ts'
import type { Visits } from '../session/visits.ts'
import type { Readiness } from './routes/health.ts'

/** Everything the HTTP interface works with; main.ts puts it together. */
export interface HttpDeps {
  readonly config: Pick<Config, 'basePath' | 'publicUrl' | 'metricsToken'>
  readonly boards: BoardRegistry
  readonly people: PeopleRegistry
  readonly secrets: SecretStore
  readonly rooms: Rooms
  readonly sessions: BoardSessions
  readonly ballots: Ballots
  readonly silent: Silent
  readonly floors: Floors
  readonly meetings: Meetings
  readonly minutes: MinutesWriter
  readonly visits: Visits
  readonly admission: Admission
  readonly door: Door
  readonly reports: ReportBox
  readonly audit: AuditLog
  readonly tokens: LinkTokens
  readonly cookie: DeviceCookie
  readonly address: OwnAddress
  readonly assets: AssetStore
  readonly pictures: PictureMaker
  readonly exporter: Exporter
  readonly templates: TemplateShelf
  readonly readiness: Readiness
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Logger
  /** The built client. */
  readonly clientDir: string
}
