import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './helpers/chromium.ts'

/** People in a workshop type the address of a machine, not localhost: a page without a secure context. */
const lanHost = 'palabre.test'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../.cache/e2e',
  forbidOnly: true,
  retries: 0,
  // As many as a small machine carries: while one waits for a page, the other goes on.
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Recording every step of every page costs up to a third of a run, to be thrown away: ask for it with `--trace=on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...chromiumLaunch,
      args: [...chromiumLaunch.args, `--host-resolver-rules=MAP ${lanHost} 127.0.0.1`],
    },
  },
  projects: [
    { name: 'lan', metadata: { host: lanHost }, grepInvert: /@secure/ },
    { name: 'localhost', metadata: { host: 'localhost' }, grep: /@localhost|@secure/ },
  ],
})
