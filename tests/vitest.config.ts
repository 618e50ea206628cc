import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './helpers/chromium.ts'

const node = (name: string, testTimeout = 30_000) => ({
  test: {
    name,
    include: [`${name}/**/*.test.ts`],
    environment: 'node' as const,
    setupFiles: ['helpers/seed-properties.ts'],
    testTimeout,
    hookTimeout: Math.max(testTimeout, 30_000),
  },
})

/** The build splits a language's words into parts; here each part has them all. */
const wholeWords = {
  find: /^virtual:words\/(\w+)\/\w+$/,
  replacement: fileURLToPath(new URL('../shared/src/i18n/$1.json', import.meta.url)),
}

export default defineConfig({
  test: {
    // Two runners at a time are what a small machine carries; each browser page counts as one.
    maxWorkers: 2,
    projects: [
      node('unit'),
      node('contract'),
      node('convergence', 60_000),
      node('abuse', 60_000),
      node('architecture', 60_000),
      {
        resolve: { alias: [wholeWords] },
        // Everything the tests lead to is bundled anew before the first one runs: found later, it would reload the page.
        optimizeDeps: { entries: ['browser/**/*.test.{ts,tsx}'], force: true },
        test: {
          name: 'browser',
          include: ['browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // What is fetched when first needed may take its time on a busy machine.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch }),
            instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
          },
        },
      },
    ],
  },
})
