/** The environment, read once. A bad value stops the start, with its name, itself and the bound it broke. */
import { isIP } from 'node:net'
import path from 'node:path'
import * as v from 'valibot'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataDir: string
  /** Origin that people reach the server at (`https://palabre.example`); none: whatever host they used. */
  readonly publicUrl: string | undefined
  /** `''`, or `/path` without a slash at its end. */
  readonly basePath: string
  /** Addresses and networks whose `X-Forwarded-Host` and `X-Forwarded-Proto` are believed. */
  readonly trustedProxies: readonly string[]
  /** None: `/metrics` does not exist. */
  readonly metricsToken: string | undefined
  readonly logLevel: (typeof logLevels)[number]
}

/** Every problem found in the environment, one line each. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `  ${problem}`).join('\n'))
    this.name = 'ConfigError'
  }
}

const port = v.pipe(
  v.string(),
  v.digits('a whole number'),
  v.transform(Number),
  v.maxValue(65_535, 'a port between 0 and 65535'),
)

const publicUrl = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'an http:// or https:// address'),
  v.transform((text) => new URL(text)),
  v.check(
    (url) => url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '',
    'an address without path, query or name; a path goes into BASE_PATH',
  ),
  v.transform((url) => url.origin),
)

const basePath = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\/+$/, '')),
  v.regex(/^(\/[A-Za-z0-9._~-]+)*$/, 'a path that begins with / and uses letters, digits and . _ ~ - only'),
)

const proxies = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/).filter((part) => part !== '')),
  v.array(v.pipe(v.string(), v.check(isAddressOrNetwork, 'addresses or networks such as 127.0.0.1, 10.0.0.0/8'))),
)

const environment = v.object({
  PORT: v.optional(port, '4000'),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'an address or a host name')), '0.0.0.0'),
  DATA_DIR: v.optional(v.string(), './data'),
  PUBLIC_URL: v.optional(publicUrl),
  BASE_PATH: v.optional(basePath, ''),
  TRUSTED_PROXIES: v.optional(proxies, ''),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16, 'at least 16 characters'))),
  LOG_LEVEL: v.optional(v.picklist(logLevels, `one of ${logLevels.join(', ')}`), 'info'),
  DATABASE_URL: v.optional(notYet('PostgreSQL')),
  REDIS_URL: v.optional(notYet('Redis')),
})

/** Values that must not be printed. */
const secrets: ReadonlySet<string> = new Set(['METRICS_TOKEN', 'DATABASE_URL', 'REDIS_URL'])

/** The configuration of an environment; an empty variable counts as absent. Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd = process.cwd()): Config {
  const given = Object.fromEntries(
    Object.keys(environment.entries).map((name) => [name, env[name]?.trim() ? env[name].trim() : undefined]),
  )
  const parsed = v.safeParse(environment, given)
  if (!parsed.success) throw new ConfigError(parsed.issues.map((issue) => problemOf(issue, given)))
  const values = parsed.output
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(cwd, values.DATA_DIR),
    publicUrl: values.PUBLIC_URL,
    basePath: values.BASE_PATH,
    trustedProxies: values.TRUSTED_PROXIES,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  }
}

function problemOf(issue: v.InferIssue<typeof environment>, given: Readonly<Record<string, string | undefined>>) {
  const name = String(issue.path?.[0]?.key)
  const value = secrets.has(name) ? '…' : JSON.stringify(given[name])
  return `${name}=${value}: expected ${issue.message}`
}

function notYet(engine: string) {
  return v.pipe(
    v.string(),
    v.check(() => false, `nothing: this version keeps everything in DATA_DIR, ${engine} is not supported yet`),
  )
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
