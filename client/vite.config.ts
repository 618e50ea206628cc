import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

/** Where `vite dev` finds the server. */
const server = process.env.PALABRE_SERVER ?? 'http://localhost:4000'

export default defineConfig({
  // Addresses are relative to `<base href>` in index.html, which the server fills in.
  base: './',
  plugins: [react(), precompress()],
  resolve: { alias: { 'lib0/logging': fileURLToPath(new URL('lib0-logging.ts', import.meta.url)) } },
  build: {
    target: ['chrome107', 'firefox110', 'safari16'],
    // Nothing inlined: the content security policy allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      '/api': server,
      '/sync': { target: server.replace(/^http/, 'ws'), ws: true },
    },
  },
})
