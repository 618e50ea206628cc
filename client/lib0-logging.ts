/**
 * Stands in for `lib0/logging`, with which Yjs styles its warnings in the console: it brings DOM helpers and a schema
 * language that nothing else needs, 4 KB of every board. Yjs tells nothing here that people could act on.
 */
const nothing = () => {}

export const print = nothing
export const warn = nothing
export const BOLD = ''
export const UNBOLD = ''
export const ORANGE = ''
export const RED = ''
