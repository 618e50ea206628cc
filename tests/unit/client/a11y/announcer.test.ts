import { createAnnouncer } from '@palabre/client/src/a11y/announcer.ts'
import { expect, test } from 'vitest'

test('says the same words twice, keeps the two regions apart, and is silent about nothing', () => {
  const announcer = createAnnouncer()
  let heard = 0
  const stop = announcer.subscribe(() => {
    heard += 1
  })
  announcer.say('CCAS ajouté')
  const first = announcer.read('polite')
  announcer.say('CCAS ajouté')
  announcer.say('')
  expect(announcer.read('polite').text).toBe(first.text)
  expect(announcer.read('polite').turn).toBeGreaterThan(first.turn)
  expect(announcer.read('assertive').text).toBe('')
  announcer.say('Hors ligne', 'assertive')
  expect(announcer.read('assertive').text).toBe('Hors ligne')
  stop()
  announcer.say('personne n’écoute')
  expect(heard).toBe(3)
})
