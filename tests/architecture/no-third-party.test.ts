import { describe, expect, test } from 'vitest'
import { linesMatching, projectFiles, textOf } from './repository.ts'

const product = projectFiles(/^(client|server|shared)\/src\/.*\.(ts|tsx|css)$/)
const page = textOf('client/index.html')

describe('nothing comes from elsewhere', () => {
  test('no part of the product names another site', () => {
    // XML namespaces are names, not addresses; example hosts stand in comments.
    const elsewhere = /https?:\/\/(?!www\.w3\.org\/|purl\.org\/dc\/|palabre\.example\b|127\.|192\.168\.)[\w-]+\.[\w.-]+/
    expect(linesMatching(product, elsewhere)).toEqual([])
  })

  test('the page holds no script, style or handler of its own', () => {
    expect(page).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/i)
    const scripts = [...page.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)]
    expect(scripts.filter(([, body]) => body?.trim() !== '')).toEqual([])
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
  })

  test('the content policy allows nothing inline and nothing evaluated', () => {
    const headers = textOf('server/src/http/middleware/security-headers.ts')
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ])
      expect(headers).toContain(`"${directive}"`)
    expect(
      linesMatching(product, /unsafe-(inline|eval|hashes)|dangerouslySetInnerHTML|\bnew Function\(|\beval\(/),
    ).toEqual([])
  })
})
