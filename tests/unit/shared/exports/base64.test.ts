import { fromBase64, toBase64 } from '@palabre/shared/exports'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it('agrees with the platform’s own codec', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
})

it.each(['A', 'AA', 'AAA', '====', 'AA=A', 'A===', 'AAAA\n', 'AA-_', 'é'])('refuses %j', (text) => {
  expect(fromBase64(text)).toBeUndefined()
})
