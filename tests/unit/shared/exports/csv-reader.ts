/** An independent reader of RFC 4180 tables, letter by letter: nothing shared with the writer. */
export function readCsv(source: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let inQuotes = false
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]
    if (inQuotes) {
      if (letter !== '"') cell += letter
      else if (source[at + 1] === '"') {
        cell += '"'
        at++
      } else inQuotes = false
    } else if (letter === '"') {
      if (cell !== '') throw new Error(`a quote inside a cell at ${at}`)
      inQuotes = true
    } else if (letter === separator) {
      row.push(cell)
      cell = ''
    } else if (letter === '\r' && source[at + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at++
    } else if (letter === '\r' || letter === '\n') throw new Error(`a bare line end at ${at}`)
    else cell += letter
  }
  if (inQuotes || cell !== '' || row.length > 0) throw new Error('the last line has no end')
  return rows
}
