import { arrangeAs } from '@palabre/shared/commands'
import { causalGraph, type Loop, layersOf, loopsOf } from '@palabre/shared/findings'
import { Workflow } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, View } from '../../components/index.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { LinkForm } from '../../panels/links/link-form.tsx'
import { useBoard, useEditor, useEditorState } from '../../panels/use-editor.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import styles from './causes.module.css'
import { CausesFacts } from './causes-facts.tsx'
import { CausesPicture } from './causes-picture.tsx'
import { lyingMeasures, pictureLayout, uprightMeasures } from './picture-layout.ts'

const signed = ['causes', 'eases'] as const

/** Causes and effects: what brings about or soothes what, as a picture and as sentences, with the loops found. */
export function CausesView() {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const editor = useEditor()
  const { showOnMap } = useItemServices()
  const board = useWholeBoard()
  const page = useEditorState((state) => state.page)
  const free = useBoard(({ pages }) => pages.find(({ id }) => id === page)?.kind === 'free')
  const may = useMay('edit', 'sticky')
  const graph = useMemo(() => causalGraph(board, page), [board, page])
  const { loops, more } = useMemo(() => loopsOf(graph.causes), [graph])
  const layout = useMemo(() => {
    const layers = layersOf(
      graph.findings.map(({ id }) => id),
      graph.causes,
    )
    return pictureLayout(layers, graph.causes, narrow ? uprightMeasures : lyingMeasures)
  }, [graph, narrow])
  const [asked, setAsked] = useState<string>()
  const chosen = loops.find((loop) => keyOf(loop) === asked)
  const arrange = (): void => {
    const here = graph.findings.filter((item) => item.page === page)
    const centres = new Map(
      here.flatMap(({ id }) => {
        const centre = layout.centres.get(id)
        return centre ? [[id, centre] as const] : []
      }),
    )
    if (editor.run('arrange-as', arrangeAs, { centres }).ok) showOnMap(here.map(({ id }) => id))
  }
  return (
    <View label={t('view.causes')}>
      <div className={styles.bar}>
        <LinkForm label={t('causes.add')} roles={signed} />
        {free && graph.causes.length > 0 && !narrow && (
          <Button icon={Workflow} disabled={!may} onClick={arrange}>
            {t('causes.arrange')}
          </Button>
        )}
      </div>
      {graph.causes.length === 0 ? (
        <EmptyState>{t('causes.nothing')}</EmptyState>
      ) : (
        <div className={styles.both}>
          <CausesPicture
            graph={graph}
            layout={layout}
            upright={narrow}
            lit={chosen && new Set(chosen.causes.map(({ id }) => id))}
          />
          <CausesFacts
            graph={graph}
            loops={loops}
            more={more}
            chosen={chosen}
            onChoose={(loop) => setAsked(loop && keyOf(loop))}
          />
        </div>
      )}
    </View>
  )
}

/** The same loop after an edit elsewhere. */
function keyOf({ causes }: Loop): string {
  return causes.map(({ id }) => id).join()
}
