import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** The log: one JSON object a line. Nothing personal goes in; machine name and pid say nothing useful here. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }
  return destination ? pino(options, destination) : pino(options)
}
