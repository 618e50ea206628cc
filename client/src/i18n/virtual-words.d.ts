/** Part of a language's file; client/words.ts makes it. */
declare module 'virtual:words/*' {
  const words: object
  export default words
}
