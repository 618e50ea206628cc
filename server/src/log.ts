import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/**
 * The log: one JSON object a line, to standard output unless told otherwise. Nothing personal goes in; machine name and
 * pid say nothing useful here. Written at once: a line that waits keeps the process from ending once nobody reads.
 */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }
  return pino(options, destination ?? pino.destination({ dest: 1, sync: true }))
}
