import * as v from 'valibot'

/** One line of words: no control characters, line separators or direction overrides; length in code points. */
export const lineOf = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'without control characters'),
    v.trim(),
    v.check((line) => [...line].length <= maxLength, `at most ${maxLength} characters`),
  )
