import {
  alignments,
  bounds,
  type Frame,
  type Ink,
  type Shape,
  type Sticky,
  shapeForms,
  type TextItem,
  textSizes,
} from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '../../components/index.ts'
import { DraftField } from '../fields/draft-fields.tsx'
import { ColourChoice } from '../marks/colour-choice.tsx'
import { PenWidth } from '../toolbar/pen-width.tsx'
import { useActions } from '../use-actions.ts'
import { WordsArea } from '../words/words-area.tsx'

interface FieldsProps<Kind> {
  readonly item: Kind
  readonly disabled: boolean
}

/** The looks and words of notes, texts, shapes, strokes and frames. */
export function DrawingFields({ item, disabled }: FieldsProps<Sticky | TextItem | Shape | Ink | Frame>) {
  switch (item.kind) {
    case 'sticky':
    case 'text':
      return <WordyFields item={item} disabled={disabled} />
    case 'shape':
      return <ShapeFields item={item} disabled={disabled} />
    case 'ink':
      return <InkFields item={item} disabled={disabled} />
    case 'frame':
      return <FrameFields item={item} disabled={disabled} />
  }
}

function WordyFields({ item, disabled }: FieldsProps<Sticky | TextItem>) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <>
      <WordsArea item={item} label={t('field.text')} disabled={disabled} />
      <ColourChoice
        label={t('field.colour')}
        use={item.kind === 'sticky' ? 'note' : 'stroke'}
        value={item.colour}
        disabled={disabled}
        onChange={(colour) => edit([item.id], { colour })}
      />
      <SelectField
        label={t('field.size')}
        value={item.size}
        options={textSizes.map((value) => ({ value, label: t(`size.${value}`) }))}
        disabled={disabled}
        onChange={(size) => edit([item.id], { size })}
      />
      <SelectField
        label={t('field.align')}
        value={item.align}
        options={alignments.map((value) => ({ value, label: t(`align.${value}`) }))}
        disabled={disabled}
        onChange={(align) => edit([item.id], { align })}
      />
    </>
  )
}

function ShapeFields({ item, disabled }: FieldsProps<Shape>) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <>
      <SelectField
        label={t('field.form')}
        value={item.form}
        options={shapeForms.map((value) => ({ value, label: t(`shapeForm.${value}`) }))}
        disabled={disabled}
        onChange={(form) => edit([item.id], { form })}
      />
      <WordsArea item={item} label={t('field.text')} disabled={disabled} />
      <ColourChoice
        label={t('field.stroke')}
        use="stroke"
        value={item.stroke}
        disabled={disabled}
        onChange={(stroke) => edit([item.id], { stroke })}
      />
      <ColourChoice
        label={t('field.fill')}
        use="fill"
        value={item.fill}
        none={t('field.noFill')}
        disabled={disabled}
        onChange={(fill) => edit([item.id], { fill })}
      />
      <PenWidth value={item.width} disabled={disabled} onChange={(width) => edit([item.id], { width })} />
    </>
  )
}

function InkFields({ item, disabled }: FieldsProps<Ink>) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <>
      <ColourChoice
        label={t('field.colour')}
        use="stroke"
        value={item.colour}
        disabled={disabled}
        onChange={(colour) => edit([item.id], { colour })}
      />
      <PenWidth value={item.width} disabled={disabled} onChange={(width) => edit([item.id], { width })} />
    </>
  )
}

function FrameFields({ item, disabled }: FieldsProps<Frame>) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const setNumber = (typed: string): void => {
    const number = Math.round(Number(typed))
    edit([item.id], { number: number >= 1 && number <= 999 ? number : undefined })
  }
  return (
    <>
      <DraftField
        label={t('field.title')}
        value={item.title ?? ''}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(title) => edit([item.id], { title: title || undefined })}
      />
      <TextField
        label={t('field.number')}
        help={t('field.numberHelp')}
        type="number"
        min={1}
        max={999}
        value={item.number ?? ''}
        disabled={disabled}
        onChange={(event) => setNumber(event.target.value)}
      />
    </>
  )
}
