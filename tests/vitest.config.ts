import { defineConfig } from 'vitest/config'

const node = (name: string, testTimeout = 10_000) => ({
  test: { name, include: [`${name}/**/*.test.ts`], environment: 'node' as const, testTimeout },
})

export default defineConfig({
  test: {
    projects: [
      node('unit'),
      node('contract', 30_000),
      node('convergence', 60_000),
      node('abuse', 60_000),
      node('architecture', 60_000),
    ],
  },
})
