import { Toolbar } from '@base-ui/react/toolbar'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../../components/index.ts'
import { useEditorState } from '../use-editor.ts'
import styles from './toolbar.module.css'
import { moving, toolIcons } from './tools.ts'
import { usePageTools } from './use-page-tools.ts'
import { useTakeTool } from './use-take-tool.ts'

/** “Plus”: the tools that a narrow screen has no room for. Shows the one in use. */
export function MoreTools() {
  const take = useTakeTool()
  const { t } = useTranslation()
  const tool = useEditorState((state) => state.tool)
  const otherTools = [...moving, ...usePageTools().others]
  const current = otherTools.find((name) => name === tool)
  const shown = current && current !== 'select' ? current : undefined
  const Icon = shown ? toolIcons[shown] : Ellipsis
  return (
    <Menu
      side="top"
      trigger={
        <Toolbar.Button className={styles.tool} aria-pressed={shown !== undefined}>
          <Icon size={22} aria-hidden />
          <span className={styles.word}>{shown ? t(`tool.${shown}.name`) : t('toolbar.more')}</span>
        </Toolbar.Button>
      }
    >
      {otherTools.map((name) => (
        <MenuItem key={name} icon={toolIcons[name]} onSelect={() => take(name)}>
          {t(`tool.${name}.name`)}
        </MenuItem>
      ))}
    </Menu>
  )
}
