/** Composition root: the only file that picks adapters, and what the program does: serve, check its settings, recover a board. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BoardId } from '@palabre/shared/ids'
import type { SessionState } from '@palabre/shared/session'
import type { Logger } from 'pino'
import { createAdmission } from './access/admission.ts'
import { createDeviceCookie } from './access/device.ts'
import { createJoinAttempts } from './access/join-attempts.ts'
import { createLinkTokens } from './access/link-token.ts'
import { createOwnAddress } from './access/own-address.ts'
import { FolderHeldError, holdDataFolder } from './adapters/data-folder.ts'
import { createFsTemplateFiles } from './adapters/fs-template-files.ts'
import { createSqliteAssetStore } from './adapters/sqlite-asset-store.ts'
import { createSqliteBallotBox } from './adapters/sqlite-ballot-box.ts'
import { createSqliteBoardRegistry } from './adapters/sqlite-board-registry.ts'
import { createSqliteAuditLog, createSqliteReportBox } from './adapters/sqlite-care.ts'
import { openSqliteDatabase, type SqliteDatabase } from './adapters/sqlite-database.ts'
import { createSqliteDocumentStores } from './adapters/sqlite-document-stores.ts'
import { createSqliteMeetingRecords } from './adapters/sqlite-meeting-records.ts'
import { createSqlitePeopleRegistry } from './adapters/sqlite-people-registry.ts'
import { createSqliteSecretStore } from './adapters/sqlite-secret-store.ts'
import { createSystemClock } from './adapters/system-clock.ts'
import { createApp } from './app.ts'
import { createPictureMaker } from './assets/picture-maker.ts'
import { sweepPictures } from './assets/sweep.ts'
import { createTemplateShelf } from './boards/template-shelf.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createExporter } from './export/index.ts'
import { withoutWords } from './http/error-handler.ts'
import type { Readiness } from './http/routes/health.ts'
import { createHttpServer } from './http-server.ts'
import { createLog } from './log.ts'
import { createRooms, type RealtimeEvent, type Rooms } from './realtime/index.ts'
import { recover, UsageError } from './recover.ts'
import { createBallots } from './session/ballots.ts'
import { createBoardSessions } from './session/board-sessions.ts'
import { createDoor } from './session/door.ts'
import { createFloors } from './session/floors.ts'
import { foldLogs } from './session/fold-logs.ts'
import { createHere } from './session/here.ts'
import { createMeetings } from './session/meetings.ts'
import { createMinutesWriter } from './session/minutes.ts'
import { createSilent } from './session/silent.ts'
import { createVisits } from './session/visits.ts'

const clientDir = fileURLToPath(new URL('../../client/dist', import.meta.url))
const random = (length: number) => new Uint8Array(randomBytes(length))
/** A shutdown that takes longer is stuck. */
const shutdownMs = 10_000

/** The registries of a data folder, and the secret that its links and cookies depend on. */
async function openRegistries(database: SqliteDatabase) {
  const secrets = createSqliteSecretStore(database)
  return {
    boards: createSqliteBoardRegistry(database),
    people: createSqlitePeopleRegistry(database),
    secrets,
    secret: await secrets.secret('server', () => random(32)),
  }
}

/** Puts what rooms tell into the log; a document is named by its kind and board, never by its person. */
function reportTo(log: Logger, { event, document, ...about }: RealtimeEvent): void {
  const what = { event, document: document.split(':').slice(0, 2).join(':') }
  if ('error' in about) log.error({ ...what, bug: withoutWords(about.error) }, 'a document is in trouble')
  else log.info({ ...what, ...about }, 'document')
}

/** Builds the server on a database; `close` flushes and lets go of everything but the database. */
async function compose(config: Config, database: SqliteDatabase, log: Logger, readiness: Readiness) {
  const clock = createSystemClock()
  const { boards, people, secrets, secret } = await openRegistries(database)
  const onError = (error: unknown) => log.error({ bug: withoutWords(error) }, 'background work failed')
  const met = (board: BoardId, state: SessionState) => {
    silent.catchUp(board, state)
    ballots.catchUp(board, state).catch(onError)
  }
  const records = createSqliteMeetingRecords(database)
  const here = createHere({ people, rooms: () => rooms })
  const meetings = createMeetings({ records, boards, people, here, rooms: () => rooms, clock, random })
  const visits = createVisits({ people, records, clock, onError })
  const sessions = createBoardSessions({ rooms: () => rooms, clock, met, changed: meetings.changed, onError })
  const silent = createSilent({ rooms: () => rooms, amend: sessions.amend, people, clock, random, onError })
  const stores = createSqliteDocumentStores(database)
  const rooms: Rooms = createRooms({
    ...stores,
    clock,
    random,
    rules: sessions.rulesOf,
    written: (document) => silent.written(document),
    visitors: visits,
    report: (event) => reportTo(log, event),
  })
  const ballots = createBallots({ box: createSqliteBallotBox(database), here, rooms, clock, random })
  const tokens = createLinkTokens(secret)
  const attempts = createJoinAttempts(clock)
  const exporter = createExporter()
  const templates = createTemplateShelf({
    files: createFsTemplateFiles(path.join(config.dataDir, 'templates')),
    report: (problem) => log.warn(problem, 'a template file was left out'),
  })
  const assets = createSqliteAssetStore(database, config.dataDir)
  const pictures = createPictureMaker()
  const chores = [
    sweepPictures({ assets, rooms, clock, onError }),
    foldLogs({ log: stores.log, records, sessions, rooms, clock, onError }),
  ]
  const { basePath, publicUrl, trustedProxies } = config
  const { app, close } = createApp({
    config,
    boards,
    people,
    secrets,
    rooms,
    sessions,
    silent,
    floors: createFloors({ rooms: () => rooms, here, random }),
    ballots,
    meetings,
    minutes: createMinutesWriter({ meetings, rooms, clock, random }),
    visits,
    tokens,
    admission: createAdmission({ boards, people, tokens, attempts, sessions, clock, random }),
    door: createDoor({ boards, people, here, sessions, rooms }),
    reports: createSqliteReportBox(database),
    audit: createSqliteAuditLog(database),
    cookie: createDeviceCookie({ secret, basePath, isHttps: publicUrl?.startsWith('https:') ?? false, random }),
    address: createOwnAddress({ publicUrl, trustedProxies }),
    exporter,
    templates,
    assets,
    pictures,
    readiness,
    clock,
    random,
    log,
    clientDir,
  })
  // So that a bad file is told at the start, not when somebody first asks.
  await templates.list()
  const server = createHttpServer({ app })
  return {
    server,
    async close() {
      server.close()
      close()
      for (const stop of chores) stop()
      pictures.close()
      await visits.close()
      await rooms.close()
      await exporter.close()
      server.closeAllConnections()
    },
  }
}

async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel)
  const folder = holdDataFolder(config.dataDir)
  const readiness: Readiness = { state: 'starting' }
  const database = openSqliteDatabase(config.dataDir)
  const { server, close } = await compose(config, database, log, readiness)

  const stop = async (reason: string) => {
    if (readiness.state === 'closing') return
    readiness.state = 'closing'
    log.info({ reason }, 'stopping')
    setTimeout(() => process.exit(1), shutdownMs).unref()
    await close()
    database.close()
    folder.release()
    log.info('stopped')
    process.exit(0)
  }
  const stopOn = (reason: string) => () => {
    stop(reason).catch((error) => {
      log.fatal({ bug: withoutWords(error) }, 'could not stop cleanly')
      process.exit(1)
    })
  }
  process.on('SIGTERM', stopOn('SIGTERM'))
  process.on('SIGINT', stopOn('SIGINT'))
  // Started by a launcher that is gone: nobody would ever stop this one.
  if (process.send) process.on('disconnect', stopOn('launcher gone'))

  server.listen(config.port, config.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  readiness.state = 'ready'
  log.info({ host: config.host, port, basePath: config.basePath }, 'listening')
  process.send?.({ listening: { port, basePath: config.basePath, publicUrl: config.publicUrl } })
}

/** What went wrong at the start, for the person who started it. */
function startProblem(error: unknown, config: Config | undefined): string {
  if (error instanceof ConfigError) return `Réglage à corriger · A setting to correct:\n${error.message}`
  if (error instanceof FolderHeldError) return `Dossier déjà utilisé · Folder already in use:\n  ${error.message}`
  if (error instanceof UsageError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Le port ${config?.port} est déjà pris : essayez PORT=${(config?.port ?? 4000) + 1} npm start\nPort ${config?.port} is already in use: try another one with PORT=…`
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `HOST=${config?.host} PORT=${config?.port}: ${(error as Error).message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function main(args: readonly string[]): Promise<void> {
  let config: Config | undefined
  try {
    const [command = 'serve', ...rest] = args
    config = readConfig(process.env)
    if (command === 'check') return void process.stdout.write('Réglages corrects · The settings are fine\n')
    if (command === 'serve') return await serve(config)
    if (command !== 'recover')
      throw new UsageError(`unknown command ${command}: there are serve, check and recover <board>`)
    const database = openSqliteDatabase(config.dataDir)
    const { boards, secret } = await openRegistries(database)
    process.stdout.write(`${await recover({ boards, tokens: createLinkTokens(secret), config }, rest[0])}\n`)
    database.close()
  } catch (error) {
    process.stderr.write(`${startProblem(error, config)}\n`)
    process.exit(1)
  }
}

await main(process.argv.slice(2))
