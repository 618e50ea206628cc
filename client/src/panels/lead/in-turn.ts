/**
 * Does one thing after another, in the order they were asked for: nothing pressed while the last one is on its way is
 * lost. The same thing asked again before it is done, as by a double press, is done once.
 *
 * @param act does one; it answers, and never throws
 * @param again whether doing this twice means something else than doing it once
 */
export function inTurn<Asked, Answer>(
  act: (asked: Asked) => Promise<Answer>,
  again: (asked: Asked) => boolean = () => false,
): (asked: Asked) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>()
  let last: Promise<unknown> = Promise.resolve()
  return (asked) => {
    const key = JSON.stringify(asked)
    const same = again(asked) ? undefined : underWay.get(key)
    if (same) return same
    const answer = last.then(() => act(asked))
    last = answer
    underWay.set(key, answer)
    void answer.then(() => underWay.get(key) === answer && underWay.delete(key))
    return answer
  }
}
