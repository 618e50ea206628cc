import type { PageId } from '@palabre/shared/ids'
import { parse } from '@palabre/shared/model'
import { looseSteps, planFileOf, readPlanFile, readyPlanFiles, readyPlans, settleSteps } from '@palabre/shared/plans'
import { readyPlanFile, sessionBody } from '@palabre/shared/protocol'
import { pictograms } from '@palabre/shared/session'
import { builtInTemplates } from '@palabre/shared/templates'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const languages = ['fr', 'en'] as const
const all = languages.flatMap((language) =>
  readyPlans(language).map((plan) => [`${plan.id} (${language})`, plan] as const),
)

function counter(): () => string {
  let next = 0
  return () => `step-${String(next++).padStart(6, '0')}`
}

describe('ready-made plans', () => {
  it.each(readyPlanFiles.map((file) => [file.id, file] as const))('%s is well formed', (_id, file) => {
    expect(parse(readyPlanFile, file)).toMatchObject({ ok: true })
  })

  it.each(all)('%s is one that a session takes', (_name, { steps }) => {
    const pageOf = () => 'page-of-this-board' as PageId
    const plan = settleSteps(steps, { newId: counter(), pageOf })
    expect(parse(sessionBody, { do: 'plan', plan })).toMatchObject({ ok: true })
  })

  it.each(all)('%s lasts as long as it says', (_name, { title, description, minutes }) => {
    const [, said] = /(\d+) minutes/.exec(`${title} ${description}`) ?? []
    expect(minutes).toBe(Number(said))
  })

  it.each(all)('%s welcomes, lets everybody write before talking, and closes with a round', (_name, { steps }) => {
    expect(steps[0]?.pictogram).toBe('welcome')
    expect(steps.some(({ silent, rights }) => silent && rights === 'stickies')).toBe(true)
    expect(steps[steps.length - 1]?.pictogram).toBe('talk')
  })

  it.each(all)('%s speaks plainly: a few short sentences a step', (_name, { steps }) => {
    for (const { title, instruction = '', pictogram, minutes = 0 } of steps) {
      const sentences = instruction.split(/(?<=[.?!])\s/).filter((sentence) => sentence.trim())
      expect(sentences.length, instruction).toBeLessThanOrEqual(4)
      for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(16)
      expect(title.length).toBeLessThanOrEqual(50)
      expect(pictograms).toContain(pictogram)
      expect(minutes).toBeGreaterThan(0)
    }
  })

  it('say the same steps in both languages', () => {
    const shape = (language: 'fr' | 'en') =>
      readyPlans(language).map(({ id, steps }) => [
        id,
        steps.map(({ title: _t, instruction: _i, material, ...told }) => [told, material?.split('\n').length]),
      ])
    expect(shape('en')).toEqual(shape('fr'))
  })

  it('name methods that there are', () => {
    const methods = new Set(builtInTemplates.map(({ id }) => id))
    for (const [, { steps }] of all) for (const { method } of steps) if (method) expect(methods).toContain(method)
  })
})

describe('a plan on its way to another board', () => {
  const [plan] = readyPlans('fr')
  const steps = plan?.steps ?? []
  const pages = new Map([
    ['actor-map', 'carte' as PageId],
    ['commitments', 'engagements' as PageId],
  ])

  it('finds the pages of its kinds, or goes without', () => {
    const settled = settleSteps(steps, { newId: counter(), pageOf: (kind) => pages.get(kind) })
    expect(settled.map(({ page }) => page)).toEqual(steps.map(({ pageKind }) => pageKind && pages.get(pageKind)))
    expect(new Set(settled.map(({ id }) => id)).size).toBe(steps.length)
    expect(settleSteps(steps, { newId: counter(), pageOf: () => undefined }).some((step) => 'page' in step)).toBe(false)
  })

  it('says in its file what it said on its board', () => {
    const settled = settleSteps(steps, { newId: counter(), pageOf: (kind) => pages.get(kind) })
    const kinds = new Map([...pages].map(([kind, page]) => [page, kind]))
    const loose = looseSteps(settled, (page) => kinds.get(page) as 'actor-map')
    const read = readPlanFile(JSON.stringify(planFileOf('Halles', loose)))
    expect(read).toMatchObject({ ok: true, value: { title: 'Halles', steps } })
  })

  it('is refused with the reason, and where', () => {
    const file = planFileOf('Halles', steps)
    const refused = (text: string) => {
      const read = readPlanFile(text)
      return read.ok ? undefined : [read.failure.reason, read.failure.field].filter(Boolean).join(' ')
    }
    expect(refused('{')).toBe('plan_not_json')
    expect(refused('null')).toBe('plan_not_a_plan')
    expect(refused('{"format":"palabre-board"}')).toBe('plan_not_a_plan')
    expect(refused(JSON.stringify({ ...file, version: 2 }))).toBe('plan_invalid version')
    expect(refused(JSON.stringify({ ...file, steps: [] }))).toBe('plan_invalid steps')
    expect(refused(JSON.stringify({ ...file, steps: [...steps, { title: 'x', minutes: -1 }] }))).toMatch(
      /^plan_invalid steps\.10\.minutes/,
    )
    expect(refused(JSON.stringify({ ...file, steps: [{ title: 'x', script: 'y' }] }))).toMatch(/^plan_invalid steps\.0/)
    expect(refused(' '.repeat(1_048_577))).toBe('plan_too_large')
  })

  it('never throws, whatever is in the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readPlanFile(text)
        readPlanFile(`{"format":"palabre-plan","version":1,"title":"","steps":[${text}]}`)
      }),
    )
  })
})
