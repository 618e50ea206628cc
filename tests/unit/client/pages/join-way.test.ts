import { expect, test } from 'vitest'
import { wayOfPasted } from '../../../../client/src/pages/join/join-way.ts'

test.each([
  ['k7qm 2xpd', { code: 'k7qm2xpd' }],
  ['K7QM-2XPD', { code: 'K7QM2XPD' }],
  ['ABCD-EFGH-JKMN-PQRS', { key: 'ABCDEFGHJKMNPQRS' }],
  [
    ' http://192.168.1.20:4000/j#p1.lJTmy04su2u3CdAN.abcdefghijklmnopqrstuvwxyz0 ',
    { token: 'p1.lJTmy04su2u3CdAN.abcdefghijklmnopqrstuvwxyz0' },
  ],
  ['   ', undefined],
])('%s', (typed, way) => {
  expect(wayOfPasted(typed)).toEqual(way)
})
