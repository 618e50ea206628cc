import { Minus, Plus, Scan } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import { useEditor, useEditorState } from '../use-editor.ts'
import styles from './view-controls.module.css'

/** One press zooms by this factor. */
const step = 1.25

/** Closer, farther, at full size, and everything at once. */
export function ZoomControls() {
  const editor = useEditor()
  const { t, i18n } = useTranslation()
  const percent = useEditorState((state) => Math.round(state.camera.zoom * 100))
  const zoomBy = (factor: number): void => {
    const { width, height } = editor.state.getState().viewport
    editor.zoomAt({ x: width / 2, y: height / 2 }, factor)
  }
  const shown = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100)
  return (
    <fieldset className={styles.group} aria-label={t('zoom.label')}>
      <IconButton icon={Minus} label={t('zoom.out')} onClick={() => zoomBy(1 / step)} />
      <button
        type="button"
        className={styles.percent}
        title={t('zoom.fullSize')}
        aria-label={t('zoom.current', { percent: shown })}
        onClick={() => zoomBy(100 / percent)}
      >
        {shown}
      </button>
      <IconButton icon={Plus} label={t('zoom.in')} onClick={() => zoomBy(step)} />
      <IconButton icon={Scan} label={t('zoom.fit')} onClick={() => editor.zoomTo(undefined)} />
    </fieldset>
  )
}
