/**
 * Words that writers put into what they send, so that a receiver finds out when it was sent by looking for bytes,
 * without decoding: a kind, three digits for the writer, seven for the message.
 */
export const markerKinds = { move: 'Mv-', presence: 'Pr-' } as const
export type MarkerKind = keyof typeof markerKinds

const kindLength = 3
const writerDigits = 3
const messageDigits = 7

export function marker(kind: MarkerKind, writer: number, message: number): string {
  return markerKinds[kind] + String(writer).padStart(writerDigits, '0') + String(message).padStart(messageDigits, '0')
}

/** Calls back for every marker of a kind in these bytes. */
export function eachMarker(bytes: Buffer, kind: Buffer, found: (writer: number, message: number) => void): void {
  for (let at = bytes.indexOf(kind); at >= 0; at = bytes.indexOf(kind, at + kindLength)) {
    const digits = at + kindLength
    found(numberAt(bytes, digits, writerDigits), numberAt(bytes, digits + writerDigits, messageDigits))
  }
}

function numberAt(bytes: Buffer, at: number, digits: number): number {
  let value = 0
  for (let i = at; i < at + digits; i += 1) value = value * 10 + (bytes[i] ?? 0) - 48
  return value
}
