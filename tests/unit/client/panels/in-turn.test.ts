import { inTurn } from '@palabre/client/src/panels/lead/in-turn.ts'
import { describe, expect, it } from 'vitest'

/** Calls that are answered when the test says so, in the order they were sent. */
function calls() {
  const sent: string[] = []
  const answers: ((answer: string) => void)[] = []
  return {
    sent,
    act: (asked: string) =>
      new Promise<string>((resolve) => {
        sent.push(asked)
        answers.push(resolve)
      }),
    answer: (answer: string) => answers.shift()?.(answer),
  }
}

describe('what is asked while something is on its way', () => {
  it('is asked next, in order, and lost never', async () => {
    const { sent, act, answer } = calls()
    const ask = inTurn(act)
    const both = [ask('freeze'), ask('rights')]
    await Promise.resolve()
    expect(sent).toEqual(['freeze'])
    answer('frozen')
    expect(await both[0]).toBe('frozen')
    await Promise.resolve()
    expect(sent).toEqual(['freeze', 'rights'])
    answer('look')
    expect(await both[1]).toBe('look')
  })

  it('is asked once when it is the same, and both are told', async () => {
    const { sent, act, answer } = calls()
    const ask = inTurn(act)
    const both = [ask('next'), ask('next')]
    await Promise.resolve()
    answer('moved')
    expect(await Promise.all(both)).toEqual(['moved', 'moved'])
    expect(sent).toEqual(['next'])
  })

  it('is asked again when something else was asked for since', async () => {
    const { sent, act, answer } = calls()
    const ask = inTurn(act)
    const all = [ask('freeze'), ask('thaw'), ask('freeze')]
    for (const told of ['1', '2', '3']) {
      answer(told)
      await all[Number(told) - 1]
    }
    expect(await Promise.all(all)).toEqual(['1', '2', '3'])
    expect(sent).toEqual(['freeze', 'thaw', 'freeze'])
  })

  it('is asked again once it is done', async () => {
    const { sent, act, answer } = calls()
    const ask = inTurn(act)
    for (const told of ['moved', 'moved again']) {
      const asked = ask('next')
      await Promise.resolve()
      answer(told)
      expect(await asked).toBe(told)
    }
    expect(sent).toEqual(['next', 'next'])
  })

  it('is asked as often as it is pressed where more is meant', async () => {
    const { sent, act, answer } = calls()
    const ask = inTurn(act, (asked) => asked === 'a minute more')
    const both = [ask('a minute more'), ask('a minute more')]
    await Promise.resolve()
    answer('6')
    await both[0]
    await Promise.resolve()
    answer('7')
    expect(await Promise.all(both)).toEqual(['6', '7'])
    expect(sent).toHaveLength(2)
  })
})
