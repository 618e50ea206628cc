import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { templateBounds } from '@palabre/shared/protocol'
import { fail, ok } from '@palabre/shared/result'
import type { TemplateFileEntry, TemplateFiles } from '../ports/template-files.ts'

/** More than a host writes by hand; the rest is not looked at. */
const mostFiles = 200

/**
 * The templates of a folder. Only what lies in it is read, as a plain file: a link could lead anywhere on the machine,
 * and a pipe would never end.
 */
export function createFsTemplateFiles(folder: string): TemplateFiles {
  return {
    async list() {
      const names = await readdir(folder).catch(() => [])
      const wanted = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort()
      const entries = await Promise.all(wanted.slice(0, mostFiles).map((name) => entryOf(folder, name)))
      return entries.filter((entry) => entry !== undefined)
    },
    async read(name) {
      if (path.basename(name) !== name) return fail('not_a_plain_file')
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
      const file = await open(path.join(folder, name), flags).catch((error: NodeJS.ErrnoException) => error)
      if (file instanceof Error) return fail(file.code === 'ELOOP' ? 'not_a_plain_file' : 'unreadable')
      try {
        const { size, ...stats } = await file.stat().then((about) => ({ size: about.size, isFile: about.isFile() }))
        if (!stats.isFile) return fail('not_a_plain_file')
        if (size > templateBounds.bytes) return fail('template_too_large', { detail: `${size} bytes` })
        return ok(await file.readFile('utf8'))
      } catch {
        return fail('unreadable')
      } finally {
        await file.close()
      }
    },
  }
}

/** A file that goes while we look is not there. */
async function entryOf(folder: string, name: string): Promise<TemplateFileEntry | undefined> {
  const about = await lstat(path.join(folder, name)).catch(() => undefined)
  return about && { name, version: `${about.ino}:${about.mtimeMs}:${about.size}` }
}
