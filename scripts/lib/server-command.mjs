/** How the server is started, by whoever starts it: npm, the tests and the benches. */
import path from 'node:path'
import { pinnedNode, root } from './workspace.mjs'

/** A smaller nursery for new objects keeps an open board some 20 MB smaller, at no measurable cost under load. */
const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']

/** The command line: the pinned Node itself, because shims in between swallow signals. */
export function serverCommand(args = []) {
  return [pinnedNode, ...nodeFlags, path.join(root, 'server/src/main.ts'), ...args]
}

/**
 * What the server's environment adds to ours. Node keeps the compiled modules there, so that it starts faster and
 * without the TypeScript compiler in memory (some 20 MB).
 */
export const serverEnvironment = { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.palabre/compiled') }
