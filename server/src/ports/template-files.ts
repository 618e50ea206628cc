import type { Result } from '@palabre/shared/result'

/** Why a file is passed over; told to the host, in the log. */
export type TemplateFileRefusal = 'not_a_plain_file' | 'template_too_large' | 'unreadable'

/** A file that the host put among the templates. */
export interface TemplateFileEntry {
  readonly name: string
  /** Another one as soon as the file was changed. */
  readonly version: string
}

/** Templates that the host adds, beside those that ship. */
export interface TemplateFiles {
  /** The `.json` files there are now, by name; none where there is no such folder. */
  list(): Promise<readonly TemplateFileEntry[]>
  /** The text of one of them. */
  read(name: string): Promise<Result<string, TemplateFileRefusal>>
}
