import { Toolbar } from '@base-ui/react/toolbar'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../../components/index.ts'
import type { ToolName } from '../../editor/editor-state.ts'
import utilities from '../../styles/utilities.module.css'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useEditorState } from '../use-editor.ts'
import styles from './toolbar.module.css'
import { toolIcons, toolShortcuts } from './tools.ts'
import { useLeadsOn, useTakeTool } from './use-take-tool.ts'

/** One tool: icon and word; its key in the tooltip. A second press keeps the tool for several things in a row. */
export function ToolButton({ tool }: { readonly tool: ToolName }) {
  const take = useTakeTool()
  const { t } = useTranslation()
  const active = useEditorState((state) => state.tool === tool)
  const locked = useEditorState((state) => state.tool === tool && state.toolLocked)
  const allowed = useLeadsOn(tool)
  const Icon = toolIcons[tool]
  const name = t(`tool.${tool}.name`)
  const hint = t(`tool.${tool}.hint`)
  const key = useShortcut(toolShortcuts[tool])
  return (
    <Tooltip text={key ? `${hint} (${key})` : hint}>
      <Toolbar.Button
        className={styles.tool}
        aria-pressed={active}
        aria-keyshortcuts={key}
        disabled={!allowed}
        data-locked={locked || undefined}
        onClick={() => take(tool, { locked: active && !locked })}
      >
        <Icon size={22} aria-hidden />
        <span className={styles.word}>{name}</span>
        {locked && <span className={utilities.visuallyHidden}>{t('toolbar.kept')}</span>}
      </Toolbar.Button>
    </Tooltip>
  )
}
