const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, value) => [letter, value]))
const wellFormed = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Bytes as standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const word = (a << 16) | (b << 8) | c
    const left = bytes.length - at
    text += letter(word >> 18) + letter(word >> 12)
    text += left > 1 ? letter(word >> 6) : '='
    text += left > 2 ? letter(word) : '='
  }
  return text
}

/** The bytes of a standard base64 text, or undefined for anything else (white space and missing padding included). */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!wellFormed.test(text)) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const word =
      (value(text, from) << 18) | (value(text, from + 1) << 12) | (value(text, from + 2) << 6) | value(text, from + 3)
    bytes[to] = word >> 16
    if (to + 1 < bytes.length) bytes[to + 1] = (word >> 8) & 255
    if (to + 2 < bytes.length) bytes[to + 2] = word & 255
  }
  return bytes
}

function letter(word: number): string {
  return alphabet.charAt(word & 63)
}

/** Padding counts as zero. */
function value(text: string, at: number): number {
  return values.get(text.charAt(at)) ?? 0
}
