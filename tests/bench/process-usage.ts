import { readFileSync } from 'node:fs'

/** Clock ticks a second in /proc; 100 on every Linux this runs on. */
const ticksPerSecond = 100

export interface ProcessUsage {
  /** User and system time of all threads since the start. */
  readonly cpuSeconds: number
  readonly residentMb: number
}

/** What a process has used so far, as the kernel counts it (Linux). */
export function usageOf(pid: number): ProcessUsage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in parentheses may hold spaces; fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    residentMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
  }
}
