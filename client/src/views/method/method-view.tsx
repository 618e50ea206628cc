import type { PageId } from '@palabre/shared/ids'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Later, View } from '../../components/index.ts'
import { pageTitles } from '../../panels/pages/page-title.ts'
import { useBoard, useEditorState } from '../../panels/use-editor.ts'
import styles from './method.module.css'
import { type WayName, wayNames, wayOf, ways } from './ways.ts'

/** The page as the data its method is about, without a drag: cards in their frames, a tree, circles, a calendar… */
export function MethodView() {
  const { t } = useTranslation()
  const id = useEditorState((state) => state.page)
  const pages = useBoard((board) => board.pages)
  const page = pages.find((known) => known.id === id)
  // A choice is for one page: another one is read its own way again.
  const [chosen, setChosen] = useState<{ readonly page: PageId; readonly way: WayName }>()
  const way = chosen?.page === id ? chosen.way : wayOf(page?.method)
  const Way = ways[way]
  return (
    <View
      className={styles.view}
      title={pageTitles(pages, t).get(id)}
      tools={
        <>
          <label className={styles.choice}>
            <span>{t('method.readAs')}</span>
            <select
              className={styles.control}
              value={way}
              onChange={(event) => {
                const found = wayNames.find((name) => name === event.target.value)
                if (found) setChosen({ page: id, way: found })
              }}
            >
              {wayNames.map((name) => (
                <option key={name} value={name}>
                  {t(`method.way.${name}`)}
                </option>
              ))}
            </select>
          </label>
          <Button look="quiet" icon={Printer} className={styles.screenOnly} onClick={() => window.print()}>
            {t('method.print')}
          </Button>
        </>
      }
    >
      <Later>
        <Way key={`${id}:${way}`} />
      </Later>
    </View>
  )
}
