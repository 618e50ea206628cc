import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { precompress } from './precompress.ts'
import { words } from './words.ts'

/** Where `vite dev` finds the server. */
const server = process.env.PALABRE_SERVER ?? 'http://localhost:4000'

export default defineConfig({
  // Addresses are relative to `<base href>` in index.html, which the server fills in.
  base: './',
  plugins: [
    react(),
    words(),
    // On https and localhost the app itself opens without a network; elsewhere browsers allow no service worker.
    VitePWA({
      strategies: 'generateSW',
      registerType: 'autoUpdate',
      injectRegister: null,
      manifest: {
        name: 'Palabre',
        short_name: 'Palabre',
        lang: 'fr',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fbf8f3',
        theme_color: '#fbf8f3',
        icons: [{ src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css,woff2}'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/\/api\//, /\/sync\//, /\/(healthz|readyz|metrics)$/],
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
        sourcemap: false,
      },
    }),
    precompress(),
  ],
  resolve: {
    alias: [
      { find: 'lib0/logging', replacement: fileURLToPath(new URL('lib0-logging.ts', import.meta.url)) },
      // As Konva's core names it; no other package has a file of that name.
      { find: /^\.\/Tween\.js$/, replacement: fileURLToPath(new URL('konva-tween.ts', import.meta.url)) },
    ],
  },
  build: {
    target: ['chrome107', 'firefox110', 'safari16'],
    // Nothing inlined: the content security policy allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Parts of the board mostly need what is there by then: the names of it all would weigh more than they save.
      resolveDependencies: (file, dependencies, { hostType }) =>
        hostType === 'html' || file.includes('/board-page-') ? dependencies : [],
    },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Without https a browser asks for six files at a time: what a page shows first comes in one.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'board', test: /\/(board-page|session-strip)\.tsx$/, priority: 1 },
            { name: 'icons', test: /lucide-react/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/sync': { target: server.replace(/^http/, 'ws'), ws: true },
    },
  },
})
