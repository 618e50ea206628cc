import { Toolbar as Base } from '@base-ui/react/toolbar'
import { useTranslation } from 'react-i18next'
import { useNarrow } from '../use-media.ts'
import { MoreTools } from './more-tools.tsx'
import { ToolButton } from './tool-button.tsx'
import { ToolOptions } from './tool-options.tsx'
import styles from './toolbar.module.css'
import { bigGestures, toolGroups } from './tools.ts'

/** The tools: a column on the left, or on a narrow screen the three big gestures in a bar at the bottom. */
export function Toolbar() {
  const narrow = useNarrow()
  const { t } = useTranslation()
  return (
    <div className={styles.tools} id="palabre-tools" tabIndex={-1}>
      <Base.Root
        className={styles.bar}
        orientation={narrow ? 'horizontal' : 'vertical'}
        aria-label={t('toolbar.label')}
      >
        {narrow ? <ShortBar /> : <FullBar />}
      </Base.Root>
      <ToolOptions />
    </div>
  )
}

function FullBar() {
  return toolGroups.map((group) => (
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
      {bigGestures.map((tool) => (
        <ToolButton key={tool} tool={tool} />
      ))}
      <MoreTools />
    </>
  )
}
