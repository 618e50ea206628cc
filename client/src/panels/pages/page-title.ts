import type { PageId } from '@palabre/shared/ids'
import type { Page } from '@palabre/shared/model'
import type { TFunction } from 'i18next'

/** What each page is called: by its own title or by its kind, and numbered where an earlier page has the same name. */
export function pageTitles(pages: readonly Page[], t: TFunction): ReadonlyMap<PageId, string> {
  const titles = new Map<PageId, string>()
  const taken = new Set<string>()
  for (const { id, title, kind } of pages) {
    const name = title ?? t(`page.${kind}`)
    let unique = name
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`
    taken.add(unique)
    titles.set(id, unique)
  }
  return titles
}
