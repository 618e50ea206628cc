/** The checks that need no test runner: `check:<name>` in package.json. Each counts as one in the totals. */
import { run } from './workspace.mjs'

export const checkNames = ['lint', 'types', 'imports', 'dead']

/** Runs one of them; resolves to its exit code. */
export function runCheck(name) {
  return run('npm', ['run', '--silent', `check:${name}`])
}
