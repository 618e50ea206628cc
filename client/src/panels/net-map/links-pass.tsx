import type { ItemId } from '@palabre/shared/ids'
import { type RelationType, relationTypes } from '@palabre/shared/model'
import { Plus, SkipForward, Spline } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, SelectField } from '../../components/index.ts'
import { ActorCombobox } from '../fields/actor-combobox.tsx'
import { RelationMark } from '../marks/relation-mark.tsx'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { sameList, useEditor, useEditorState } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './net-map.module.css'

const types = relationTypes.filter((type) => type !== 'takes-part' && type !== 'other')

/** Which links: one type after the other, drawn on the map or said as two names. */
export function LinksPass() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { announcer } = useServices()
  const { addRelation } = useActions()
  const around = useSurroundings()
  const may = useMay('create', 'relation')
  const [type, setType] = useState<RelationType>('help')
  const [from, setFrom] = useState<ItemId>()
  const [to, setTo] = useState<ItemId>()
  const drawing = useEditorState(({ tool }) => tool === 'relation')
  const made = usePageItems(({ relations }) => relations.filter((relation) => relation.type === type), sameList)
  const choose = (next: RelationType): void => {
    setType(next)
    const { nextStyle } = editor.state.getState()
    editor.state.setState({ nextStyle: { ...nextStyle, relationType: next } })
  }
  // The tool is put away with the pass that took it.
  useEffect(() => () => leaveTool(editor), [editor])
  const draw = (): void => {
    choose(type)
    editor.setTool('relation', { locked: true })
  }
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const id = from && to && addRelation(from, to, type)
    const relation = id && around.item(id)
    if (!relation) return
    announcer.say(t('list.added', { name: itemName(relation, around, t) }))
    setTo(undefined)
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <SelectField
        label={t('netMap.links.type')}
        value={type}
        options={types.map((value) => ({ value, label: t(`relationType.${value}`) }))}
        onChange={(next) => next && choose(next)}
      />
      <div className={styles.row}>
        <Button icon={Spline} disabled={!may} aria-pressed={drawing} onClick={draw}>
          {t('netMap.links.draw')}
        </Button>
        <Button
          look="quiet"
          icon={SkipForward}
          onClick={() => choose(types[(types.indexOf(type as 'help') + 1) % types.length] ?? 'help')}
        >
          {t('netMap.links.nextType')}
        </Button>
      </div>
      {drawing && <p className={styles.soft}>{t('netMap.links.drawing')}</p>}
      <ActorCombobox
        label={t('field.from')}
        value={from}
        disabled={!may}
        placeholder={t('list.from')}
        onChange={setFrom}
      />
      <ActorCombobox label={t('field.to')} value={to} disabled={!may} placeholder={t('list.to')} onChange={setTo} />
      <Button type="submit" icon={Plus} disabled={!may || !from || !to}>
        {t('netMap.links.add')}
      </Button>
      <p className={styles.tally}>
        <RelationMark type={type} />
        {t('netMap.links.count', { count: made.length })}
      </p>
    </form>
  )
}

function leaveTool(editor: ReturnType<typeof useEditor>): void {
  if (editor.state.getState().tool === 'relation') editor.setTool('select')
}
