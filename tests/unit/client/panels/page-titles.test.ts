import { pageTitles } from '@palabre/client/src/panels/pages/page-title.ts'
import type { PageId } from '@palabre/shared/ids'
import type { Page } from '@palabre/shared/model'
import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'

const t = ((key: string) => (key === 'page.free' ? 'Toile libre' : 'Carte des acteurs')) as TFunction
const page = (id: string, kind: Page['kind'], title?: string): Page => ({
  id: id as PageId,
  kind,
  order: id,
  ...(title === undefined ? {} : { title }),
})

test('pages are called by title or kind, and those of one name are told apart', () => {
  const pages = [
    page('a', 'actor-map'),
    page('b', 'free', 'Idées'),
    page('c', 'actor-map'),
    page('d', 'free'),
    page('e', 'free', 'Carte des acteurs'),
    page('f', 'free', 'Idées'),
  ]
  expect([...pageTitles(pages, t).values()]).toEqual([
    'Carte des acteurs',
    'Idées',
    'Carte des acteurs (2)',
    'Toile libre',
    'Carte des acteurs (3)',
    'Idées (2)',
  ])
})
