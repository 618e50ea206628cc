/** `npm start`: installs and builds what is missing or has changed, then serves. */
import { buildClient } from './lib/build-client.mjs'
import { requireNode } from './lib/require-node.mjs'
import { compileServer, serve } from './lib/serve.mjs'
import { ensureInstalled } from './lib/workspace.mjs'

requireNode()
await ensureInstalled()
await buildClient()
await compileServer()
await serve()
