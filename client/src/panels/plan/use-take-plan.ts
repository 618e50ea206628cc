import { addPage } from '@palabre/shared/commands'
import type { PageId } from '@palabre/shared/ids'
import type { Page, PageKind } from '@palabre/shared/model'
import { settleSteps } from '@palabre/shared/plans'
import type { LooseStep } from '@palabre/shared/protocol'
import type { SessionState } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { notify } from '../../components/index.ts'
import type { Editor } from '../../editor/editor.ts'
import type { Reply } from '../../sync/api.ts'
import { useServices } from '../services.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { useSavePlan } from './use-plan.ts'

export type Place = 'replace' | 'append'

/** A plan that may be taken over, from wherever it comes. */
export interface OfferedPlan {
  readonly title: string
  readonly description?: string
  readonly steps: readonly LooseStep[]
}

interface Way {
  readonly place: Place
  /** Pages that steps work on and the board lacks are added to it. */
  readonly addPages: boolean
}

/** Takes an offered plan over onto this board, with a way back. */
export function useTakePlan() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { session } = useServices()
  const pages = useBoard((board) => board.pages)
  const save = useSavePlan()

  async function take({ title, steps }: OfferedPlan, { place, addPages }: Way): Promise<Reply<SessionState>> {
    const before = session.getState().state.plan
    if (addPages) for (const kind of missingKinds(steps, pagesOf(editor))) editor.run('add-page', addPage, { kind })
    const now = pagesOf(editor)
    const settled = settleSteps(steps, {
      newId: () => editor.newId(),
      pageOf: (kind): PageId | undefined => now.find((page) => page.kind === kind)?.id,
    })
    const plan = place === 'append' ? [...before, ...settled] : settled
    const reply = await save(plan, before)
    if (!reply.ok) return reply
    const back = async (): Promise<void> => {
      const undone = await save(before, plan)
      if (!undone.ok) notify({ text: t(`errors.${undone.failure.reason}`), kind: 'attention' })
    }
    notify({
      text: t(place === 'append' ? 'plan.apply.appended' : 'plan.apply.replaced', { title }),
      ...(before.length > 0 ? { action: { label: t('plan.undo'), run: () => void back() } } : {}),
    })
    return reply
  }
  return { board: { pages }, take }
}

function pagesOf(editor: Editor): readonly Page[] {
  return editor.board.snapshot().pages
}

/** Kinds of page that steps work on and a board has none of, once each. */
export function missingKinds(steps: readonly LooseStep[], pages: readonly Page[]): readonly PageKind[] {
  const there = new Set(pages.map(({ kind }) => kind))
  const wanted = steps.flatMap(({ pageKind }) => (pageKind && !there.has(pageKind) ? [pageKind] : []))
  return [...new Set(wanted)]
}
