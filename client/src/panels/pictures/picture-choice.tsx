import { Camera, ImagePlus } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { useMedia } from '../use-media.ts'
import { addPictures } from './add-pictures.ts'
import styles from './pictures.module.css'

/** Where a picture comes from: a file, or the camera of a phone. */
export function PictureChoice() {
  const { t } = useTranslation()
  const editor = useEditor()
  const services = useServices()
  const hasTouch = useMedia('(pointer: coarse)')
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    event.target.value = ''
    if (chosen.length > 0) addPictures(editor, services, chosen)
  }
  return (
    <div className={styles.choice}>
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('picture.choose')}
        onChange={take}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('picture.takePhoto')}
        onChange={take}
      />
      <Button look="primary" icon={ImagePlus} onClick={() => files.current?.click()}>
        {t('picture.choose')}
      </Button>
      {hasTouch && (
        <Button icon={Camera} onClick={() => camera.current?.click()}>
          {t('picture.takePhoto')}
        </Button>
      )}
      <p className={styles.note}>{t(hasTouch ? 'picture.howTouch' : 'picture.how')}</p>
    </div>
  )
}
