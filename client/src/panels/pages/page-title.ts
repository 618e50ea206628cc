import type { Page } from '@palabre/shared/model'
import type { TFunction } from 'i18next'

/** A page by its own title, or by its kind. */
export function pageTitle({ title, kind }: Page, t: TFunction): string {
  return title ?? t(`page.${kind}`)
}
