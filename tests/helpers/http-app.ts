/** The server without its process: memory instead of a disk, and a clock that tests move. */
import { createAdmission } from '../../server/src/access/admission.ts'
import { createAuthorise } from '../../server/src/access/authorise.ts'
import { createDeviceCookie } from '../../server/src/access/device.ts'
import { createJoinAttempts } from '../../server/src/access/join-attempts.ts'
import { createLinkTokens } from '../../server/src/access/link-token.ts'
import { createOwnAddress } from '../../server/src/access/own-address.ts'
import { createMemoryAssetStore } from '../../server/src/adapters/memory-asset-store.ts'
import { createMemoryBallotBox } from '../../server/src/adapters/memory-ballot-box.ts'
import { createMemoryAuditLog, createMemoryReportBox } from '../../server/src/adapters/memory-care.ts'
import { createMemoryDocumentStores } from '../../server/src/adapters/memory-document-stores.ts'
import { createMemoryMeetingRecords } from '../../server/src/adapters/memory-meeting-records.ts'
import { createMemoryRegistry } from '../../server/src/adapters/memory-registry.ts'
import { createMemoryTemplateFiles, type MemoryTemplateFiles } from '../../server/src/adapters/memory-template-files.ts'
import { createSystemClock } from '../../server/src/adapters/system-clock.ts'
import { createApp } from '../../server/src/app.ts'
import { createPictureMaker } from '../../server/src/assets/picture-maker.ts'
import { createTemplateShelf } from '../../server/src/boards/template-shelf.ts'
import type { Config } from '../../server/src/config.ts'
import type { Exporter } from '../../server/src/export/index.ts'
import { createExporter } from '../../server/src/export/index.ts'
import type { Readiness } from '../../server/src/http/routes/health.ts'
import { createLog } from '../../server/src/log.ts'
import type { AssetStore } from '../../server/src/ports/asset-store.ts'
import type { Clock } from '../../server/src/ports/clock.ts'
import { type Authorise, createRooms, type Rooms } from '../../server/src/realtime/index.ts'
import { createBallots } from '../../server/src/session/ballots.ts'
import { createBoardSessions } from '../../server/src/session/board-sessions.ts'
import { createDoor } from '../../server/src/session/door.ts'
import { createFloors } from '../../server/src/session/floors.ts'
import { createHere } from '../../server/src/session/here.ts'
import { createMeetings } from '../../server/src/session/meetings.ts'
import { createMinutesWriter } from '../../server/src/session/minutes.ts'
import { createSilent } from '../../server/src/session/silent.ts'
import { createVisits } from '../../server/src/session/visits.ts'
import { seededBytes } from './random.ts'

export interface TestApp {
  /** Answers a request as the server would. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly app: ReturnType<typeof createApp>['app']
  readonly rooms: Rooms
  /** Decides on sockets as the server would. */
  readonly authorise: Authorise
  readonly registry: ReturnType<typeof createMemoryRegistry>
  readonly assets: AssetStore
  readonly readiness: Readiness
  /** The host's own templates. */
  readonly templateFiles: MemoryTemplateFiles
  /** Everything logged so far. */
  readonly logged: () => string
  readonly close: () => Promise<void>
}

export interface TestAppOptions {
  readonly config?: Partial<Pick<Config, 'basePath' | 'publicUrl' | 'metricsToken' | 'trustedProxies'>>
  readonly clientDir?: string
  readonly clock?: Clock
  readonly exporter?: Exporter
  readonly seed?: number
}

export function createTestApp(options: TestAppOptions = {}): TestApp {
  const clock = options.clock ?? createSystemClock()
  const random = seededBytes(options.seed ?? 1)
  const registry = createMemoryRegistry()
  const { boards, people, secrets } = registry
  const { basePath = '', publicUrl, metricsToken, trustedProxies = [] } = options.config ?? {}
  const secret = random(32)
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => lines.push(line) })
  const onError = (error: unknown) => log.error(error)
  const records = createMemoryMeetingRecords()
  const here = createHere({ people, rooms: () => rooms })
  const meetings = createMeetings({ records, boards, people, here, rooms: () => rooms, clock, random })
  const visits = createVisits({ people, records, clock, onError })
  const sessions = createBoardSessions({ rooms: () => rooms, clock, changed: meetings.changed, onError })
  const silent = createSilent({
    rooms: () => rooms,
    amend: sessions.amend,
    people,
    clock,
    random,
    graceMs: 0,
    onError: (error) => log.error(error),
  })
  const rooms: Rooms = createRooms({
    ...createMemoryDocumentStores(),
    clock,
    random,
    rules: sessions.rulesOf,
    written: (document) => silent.written(document),
    visitors: visits,
  })
  const tokens = createLinkTokens(secret)
  const attempts = createJoinAttempts(clock)
  const exporter = options.exporter ?? createExporter()
  const assets = createMemoryAssetStore()
  const pictures = createPictureMaker()
  const readiness: Readiness = { state: 'ready' }
  const cookie = createDeviceCookie({ secret, basePath, isHttps: publicUrl?.startsWith('https:') ?? false, random })
  const address = createOwnAddress({ publicUrl, trustedProxies })
  const templateFiles = createMemoryTemplateFiles()
  const report = (problem: object) => log.warn(problem, 'a template file was left out')
  const { app, close } = createApp({
    config: { basePath, publicUrl, metricsToken },
    boards,
    people,
    secrets,
    rooms,
    sessions,
    silent,
    floors: createFloors({ rooms: () => rooms, here, random }),
    meetings,
    minutes: createMinutesWriter({ meetings, rooms, clock, random }),
    visits,
    ballots: createBallots({ box: createMemoryBallotBox(), here, rooms, clock, random }),
    tokens,
    admission: createAdmission({ boards, people, tokens, attempts, sessions, clock, random }),
    door: createDoor({ boards, people, here, sessions, rooms }),
    reports: createMemoryReportBox(),
    audit: createMemoryAuditLog(),
    cookie,
    address,
    exporter,
    templates: createTemplateShelf({ files: templateFiles, report }),
    assets,
    pictures,
    readiness,
    clock,
    random,
    log,
    clientDir: options.clientDir ?? '/nowhere',
  })
  return {
    fetch: async (request) => app.fetch(request, {}),
    app,
    rooms,
    authorise: createAuthorise({ boards, people, cookie, sessions, address }),
    registry,
    assets,
    readiness,
    templateFiles,
    logged: () => lines.join(''),
    async close() {
      close()
      pictures.close()
      await visits.close()
      await rooms.close()
      await exporter.close()
    },
  }
}
