import type { RandomBytes } from '@palabre/shared/ids'

/** Every order is as likely as the next. */
export function shuffle<Value>(values: readonly Value[], random: RandomBytes): Value[] {
  const bytes = random(values.length * 4)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return values
    .map((value, index) => ({ value, rank: view.getUint32(index * 4) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value)
}
