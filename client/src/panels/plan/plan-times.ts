/** Lengths and hours of a plan, in words. */
import { type SessionState, timerLeft } from '@palabre/shared/session'
import type { TFunction } from 'i18next'

const minuteMs = 60_000

/** `45 min`, `1 h`, `1 h 05`. */
export function durationWords(t: TFunction, minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return t('plan.time.minutes', { minutes: rest })
  if (rest === 0) return t('plan.time.hours', { hours })
  return t('plan.time.hoursMinutes', { hours, minutes: twoDigits(rest) })
}

/** `19 h 30`, on this device's clock. */
export function clockWords(t: TFunction, at: Date): string {
  return t('plan.time.clock', { hours: at.getHours(), minutes: twoDigits(at.getMinutes()) })
}

/** When something that begins at `start` (`18:00`) ends; undefined while that is no time of day. */
export function endOf(start: string, minutes: number): Date | undefined {
  const [, hours, startMinutes] = /^(\d{1,2}):(\d{2})/.exec(start) ?? []
  if (hours === undefined || startMinutes === undefined) return undefined
  // Any day without a change of clocks will do.
  return new Date(2000, 0, 1, Number(hours), Number(startMinutes) + Math.round(minutes))
}

/** The next quarter of an hour, as a field for times shows it. */
export function nextQuarter(now: Date): string {
  const at = new Date(Math.ceil(now.getTime() / (15 * minuteMs)) * 15 * minuteMs)
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** Minutes that a session under way still has before it, by its plan and its timer. `now` is the server's instant. */
export function minutesLeft({ plan, step, timer }: Pick<SessionState, 'plan' | 'step' | 'timer'>, now: number): number {
  const later = plan.slice(step + 1).reduce((sum, { minutes = 0 }) => sum + minutes, 0)
  return later + (timer ? timerLeft(timer, now) / minuteMs : (plan[step]?.minutes ?? 0))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
