import { linkRoles, type RelationType, relationTypes, shapeForms } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { SelectField } from '../../components/index.ts'
import type { NextStyle } from '../../editor/editor-state.ts'
import { ColourChoice } from '../marks/colour-choice.tsx'
import { PictureChoice } from '../pictures/picture-choice.tsx'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'
import { PenWidth } from './pen-width.tsx'
import { TerritoryOptions } from './territory-options.tsx'
import styles from './toolbar.module.css'
import { toolsWithOptions } from './tools.ts'

/** Taking part is drawn by itself, between an actor and an action. */
const drawnTypes = relationTypes.filter((type) => type !== 'takes-part')

/** Those of methods are tied by their own views. */
const offeredRoles = linkRoles.filter((role) => role !== 'preferred-to' && role !== 'scores')

type Change = (change: Partial<NextStyle>) => void

/** What the tool in hand will draw next: a colour, a width, a family, a type. Nothing for tools without a choice. */
export function ToolOptions() {
  const { state } = useEditor()
  const { t } = useTranslation()
  const tool = useEditorState((current) => current.tool)
  const style = useEditorState((current) => current.nextStyle)
  const change: Change = (next) => state.setState({ nextStyle: { ...state.getState().nextStyle, ...next } })
  const options = toolsWithOptions.find((name) => name === tool)
  if (!options) return null
  return (
    <section className={styles.options} aria-label={t('toolbar.options', { tool: t(`tool.${options}.name`) })}>
      {options === 'sticky' && (
        <ColourChoice
          label={t('toolbar.noteColour')}
          use="note"
          value={style.stickyColour}
          onChange={(stickyColour) => stickyColour && change({ stickyColour })}
          compact
        />
      )}
      {options === 'pen' && (
        <>
          <ColourChoice
            label={t('toolbar.penColour')}
            use="stroke"
            value={style.penColour}
            onChange={(penColour) => penColour && change({ penColour })}
            compact
          />
          <PenWidth value={style.penWidth} onChange={(penWidth) => change({ penWidth })} />
        </>
      )}
      {options === 'actor' && <NextFamily family={style.family} change={change} />}
      {options === 'shape' && (
        <SelectField
          label={t('toolbar.nextForm')}
          value={style.shapeForm}
          options={shapeForms.map((value) => ({ value, label: t(`shapeForm.${value}`) }))}
          onChange={(shapeForm) => shapeForm && change({ shapeForm })}
        />
      )}
      {options === 'relation' && <NextType type={style.relationType} change={change} />}
      {options === 'link' && (
        <SelectField
          label={t('toolbar.nextRole')}
          empty={t('toolbar.likeliestRole')}
          value={style.linkRole ?? ''}
          options={offeredRoles.map((value) => ({ value, label: t(`linkRole.${value}`) }))}
          onChange={(linkRole) => change({ linkRole })}
        />
      )}
      {options === 'image' && <PictureChoice />}
      {options === 'territory' && <TerritoryOptions origin={style.territoryOrigin} change={change} />}
    </section>
  )
}

function NextFamily({ family, change }: { family: string | undefined; change: Change }) {
  const { t } = useTranslation()
  const families = useBoard((board) => board.meta.families)
  return (
    <SelectField
      label={t('toolbar.nextFamily')}
      empty={t('field.unsaid')}
      value={family ?? ''}
      options={families.map((each) => ({ value: each.code, label: familyWord(each, t) }))}
      onChange={(code) => change({ family: code })}
    />
  )
}

function NextType({ type, change }: { type: RelationType; change: Change }) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('toolbar.nextType')}
      value={type}
      options={drawnTypes.map((each) => ({ value: each, label: t(`relationType.${each}`) }))}
      onChange={(relationType) => relationType && change({ relationType })}
    />
  )
}
