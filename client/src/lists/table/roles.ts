/**
 * Rows that lie at computed places are not laid out as a table by the browser, and some browsers then forget that they
 * are one: the roles are said explicitly.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const
