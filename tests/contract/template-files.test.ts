/** What every adapter of the host's templates must do, and what a folder alone can hold. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createFsTemplateFiles } from '../../server/src/adapters/fs-template-files.ts'
import { createMemoryTemplateFiles } from '../../server/src/adapters/memory-template-files.ts'
import type { TemplateFiles } from '../../server/src/ports/template-files.ts'

interface Kept {
  readonly files: TemplateFiles
  readonly put: (name: string, text: string | undefined) => void
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'palabre-templates-'))
  folders.push(folder)
  return folder
}

/** Each write is a second later than the last: file systems differ in how finely they tell. */
function inFolder(): Kept & { readonly folder: string } {
  const folder = newFolder()
  let writtenAt = 1_000_000_000
  return {
    folder,
    files: createFsTemplateFiles(folder),
    put(name, text) {
      const file = path.join(folder, name)
      if (text === undefined) return rmSync(file)
      writeFileSync(file, text)
      writtenAt += 1
      utimesSync(file, writtenAt, writtenAt)
    },
  }
}

function inMemory(): Kept {
  const files = createMemoryTemplateFiles()
  return { files, put: files.put }
}

describe.each([
  ['memory', inMemory],
  ['a folder', inFolder],
] as const)('template files in %s', (_name, open) => {
  it('are none at first, and none can be read', async () => {
    const { files } = open()
    expect(await files.list()).toEqual([])
    expect(await files.read('arbre.json')).toMatchObject({ ok: false })
  })

  it('are listed by name and read as they are', async () => {
    const { files, put } = open()
    put('b.json', '{"é":2}')
    put('a.json', '{}')
    expect((await files.list()).map(({ name }) => name)).toEqual(['a.json', 'b.json'])
    expect(await files.read('b.json')).toEqual({ ok: true, value: '{"é":2}' })
  })

  it('have another version when they change, and go when they are gone', async () => {
    const { files, put } = open()
    put('a.json', '{}')
    const [before] = await files.list()
    expect(await files.list()).toEqual([before])
    put('a.json', '[]')
    const [after] = await files.list()
    expect(after?.version).not.toBe(before?.version)
    put('a.json', undefined)
    expect(await files.list()).toEqual([])
  })
})

describe('a folder of templates', () => {
  it('need not be there', async () => {
    expect(await createFsTemplateFiles('/nowhere/at/all').list()).toEqual([])
  })

  it('offers what is called .json alone', async () => {
    const { files, put } = inFolder()
    for (const name of ['notes.txt', '.hidden.json', 'a.json.bak', 'ok.json']) put(name, '{}')
    expect((await files.list()).map(({ name }) => name)).toEqual(['ok.json'])
  })

  it('reads neither links, folders nor pipes, nor what is outside', async () => {
    const { files, folder } = inFolder()
    const outside = path.join(newFolder(), 'secret.json')
    writeFileSync(outside, '{"secret":1}')
    symlinkSync(outside, path.join(folder, 'link.json'))
    mkdirSync(path.join(folder, 'folder.json'))
    execFileSync('mkfifo', [path.join(folder, 'pipe.json')])
    for (const { name } of await files.list())
      expect(await files.read(name)).toMatchObject({ ok: false, failure: { reason: 'not_a_plain_file' } })
    expect(await files.read(`../${path.basename(path.dirname(outside))}/secret.json`)).toMatchObject({ ok: false })
  })

  it('does not read a huge file', async () => {
    const { files, folder, put } = inFolder()
    put('huge.json', '')
    truncateSync(path.join(folder, 'huge.json'), 5_000_000_000)
    expect(await files.read('huge.json')).toMatchObject({ ok: false, failure: { reason: 'template_too_large' } })
  })
})
