const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * The nth whole key of fractional indexing in base 62: `a0` … `az`, `b00` … `bzz`, `c000` …, so that what is imported
 * in order stays in order and new keys fit in between.
 */
export function orderAt(index: number): string {
  let rest = index
  let length = 1
  while (rest >= digits.length ** length) {
    rest -= digits.length ** length
    length++
  }
  let key = ''
  for (let place = 0; place < length; place++) {
    key = digits.charAt(rest % digits.length) + key
    rest = Math.floor(rest / digits.length)
  }
  return String.fromCharCode('a'.charCodeAt(0) + length - 1) + key
}
