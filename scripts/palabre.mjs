/** `npm run palabre -- recover <board>`: the server's commands, on the Node that the project pins. */
import { serverCommand } from './lib/server-command.mjs'
import { root, run } from './lib/workspace.mjs'

const [command, ...args] = serverCommand(process.argv.slice(2))
process.exitCode = await run(command, args, { cwd: root, env: process.env })
