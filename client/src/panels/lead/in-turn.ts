/**
 * Does one thing after another, in the order they were asked for: nothing pressed while the last one is on its way is
 * lost. What was asked for last and is not done yet is done once when it is asked for again, as by a double press.
 *
 * @param act does one; it answers, and never throws
 * @param again whether doing this twice means something else than doing it once
 */
export function inTurn<Asked, Answer>(
  act: (asked: Asked) => Promise<Answer>,
  again: (asked: Asked) => boolean = () => false,
): (asked: Asked) => Promise<Answer> {
  let last: { readonly key: string; readonly answer: Promise<Answer> } | undefined
  return (asked) => {
    const key = JSON.stringify(asked)
    if (last?.key === key && !again(asked)) return last.answer
    const answer = last ? last.answer.then(() => act(asked)) : act(asked)
    const mine = { key, answer }
    last = mine
    void answer.then(() => {
      if (last === mine) last = undefined
    })
    return answer
  }
}
