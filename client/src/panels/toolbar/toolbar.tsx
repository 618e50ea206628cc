import { Toolbar as Base } from '@base-ui/react/toolbar'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { Later } from '../../components/index.ts'
import { withWords } from '../../i18n/i18n.ts'
import { useEditorState } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import { MoreTools } from './more-tools.tsx'
import { ToolButton } from './tool-button.tsx'
import styles from './toolbar.module.css'
import { moving, toolsWithOptions } from './tools.ts'
import { usePageTools } from './use-page-tools.ts'

/** Comes with the first tool that has options: it is not needed to open a board. */
const ToolOptions = lazy(
  withWords('panels', async () => ({ default: (await import('./tool-options.tsx')).ToolOptions })),
)

/** The tools: a column on the left, or on a narrow screen the three big gestures in a bar at the bottom. */
export function Toolbar() {
  const narrow = useNarrow()
  const { t } = useTranslation()
  const hasOptions = useEditorState(({ tool }) => toolsWithOptions.some((name) => name === tool))
  return (
    <div className={styles.tools} id="palabre-tools" tabIndex={-1}>
      <Base.Root
        className={styles.bar}
        orientation={narrow ? 'horizontal' : 'vertical'}
        aria-label={t('toolbar.label')}
      >
        {narrow ? <ShortBar /> : <FullBar />}
      </Base.Root>
      <Later>{hasOptions && <ToolOptions />}</Later>
    </div>
  )
}

function FullBar() {
  const { big, others } = usePageTools()
  return [moving, big, others].map((group) => (
    <Base.Group key={group[0]} className={styles.group}>
      {group.map((tool) => (
        <ToolButton key={tool} tool={tool} />
      ))}
    </Base.Group>
  ))
}

function ShortBar() {
  return (
    <>
      {usePageTools().big.map((tool) => (
        <ToolButton key={tool} tool={tool} />
      ))}
      <MoreTools />
    </>
  )
}
