import { type ItemId, isPageId, type PageId } from '@palabre/shared/ids'
import { type Frame, type StatementColumn, statementColumns } from '@palabre/shared/model'
import { planBounds } from '@palabre/shared/protocol'
import { type Phase, pictograms, type Rights } from '@palabre/shared/session'
import { ArrowDown, ArrowUp, CopyPlus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CheckField, IconButton, SelectField, TextArea, TextField } from '../../components/index.ts'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import { useTemplates } from '../methods/use-templates.ts'
import { pageTitles } from '../pages/page-title.ts'
import { useServices } from '../services.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import styles from './editor.module.css'
import type { StepEdit } from './plan-draft.ts'
import type { PlanDraft } from './use-plan-draft.ts'

const rightsOffered: readonly Rights[] = ['all', 'stickies', 'look']

interface StepFormProps {
  readonly step: Phase
  readonly place: number
  readonly draft: PlanDraft
}

/** One step, whole: what people read first, then how it runs. */
export function StepForm({ step, place, draft }: StepFormProps) {
  const { t } = useTranslation()
  const edit = (fields: StepEdit): void => draft.act({ do: 'edit', id: step.id, edit: fields })
  return (
    <div className={styles.form}>
      <StepBar step={step} place={place} draft={draft} />
      <TextField
        label={t('plan.field.title')}
        value={step.title}
        maxLength={planBounds.titleLength}
        autoComplete="off"
        placeholder={t('plan.newStep')}
        onChange={(event) => edit({ title: event.target.value })}
      />
      <TextArea
        label={t('plan.field.instruction')}
        help={t('plan.field.instructionHelp')}
        rows={3}
        value={step.instruction ?? ''}
        maxLength={planBounds.instructionLength}
        onChange={(event) => edit({ instruction: event.target.value })}
      />
      <PictogramChoice step={step} onEdit={edit} />
      <div className={styles.pair}>
        <TextField
          label={t('plan.field.minutes')}
          help={t('plan.field.minutesHelp')}
          type="number"
          inputMode="numeric"
          min={0}
          max={planBounds.minutes}
          value={step.minutes ?? ''}
          onChange={(event) => edit({ minutes: minutesOf(event.target.value) })}
        />
        <SelectField<Rights>
          label={t('plan.field.rights')}
          value={step.rights ?? 'all'}
          options={rightsOffered.map((value) => ({ value, label: t(`plan.rights.${value}`) }))}
          onChange={(rights) => edit({ rights: rights === 'all' ? undefined : rights })}
        />
      </div>
      <PageFields step={step} onEdit={edit} />
      <CheckField
        label={t('plan.field.silent')}
        checked={step.silent ?? false}
        onChange={(silent) => edit({ silent })}
      />
      {step.silent && <SilentFields step={step} onEdit={edit} />}
      <MethodField step={step} onEdit={edit} />
      <TextArea
        label={t('plan.field.material')}
        help={t('plan.field.materialHelp')}
        rows={2}
        value={step.material ?? ''}
        maxLength={planBounds.materialLength}
        onChange={(event) => edit({ material: event.target.value })}
      />
    </div>
  )
}

/** Moves, doubles and takes away the step without a drag. */
function StepBar({ step, place, draft: { steps, act } }: StepFormProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const editor = useEditor()
  const move = (to: number): void => {
    act({ do: 'move', id: step.id, place: to })
    const title = step.title || t('plan.noTitle')
    announcer.say(t('plan.moved', { title, place: to + 1, count: steps.length }))
  }
  return (
    <div className={styles.bar}>
      <strong>{t('plan.stepOf', { place: place + 1, count: steps.length })}</strong>
      <IconButton icon={ArrowUp} label={t('plan.up')} resting={place === 0} onClick={() => move(place - 1)} />
      <IconButton
        icon={ArrowDown}
        label={t('plan.down')}
        resting={place === steps.length - 1}
        onClick={() => move(place + 1)}
      />
      <IconButton
        icon={CopyPlus}
        label={t('plan.duplicate')}
        onClick={() => act({ do: 'duplicate', id: step.id, copyId: editor.newId() })}
      />
      <IconButton
        icon={Trash2}
        look="attention"
        label={t('plan.remove')}
        onClick={() => act({ do: 'remove', id: step.id })}
      />
    </div>
  )
}

interface FieldProps {
  readonly step: Phase
  readonly onEdit: (edit: StepEdit) => void
}

function PictogramChoice({ step, onEdit }: FieldProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.pictograms}>
      <legend>{t('plan.field.pictogram')}</legend>
      <div>
        {pictograms.map((pictogram) => (
          <label key={pictogram}>
            <input
              type="radio"
              name={`pictogram-${step.id}`}
              checked={step.pictogram === pictogram}
              onChange={() => onEdit({ pictogram })}
            />
            <PictogramMark pictogram={pictogram} />
            <span>{t(`plan.pictogram.${pictogram}`)}</span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={`pictogram-${step.id}`}
            checked={step.pictogram === undefined}
            onChange={() => onEdit({ pictogram: undefined })}
          />
          <span>{t('plan.field.noPictogram')}</span>
        </label>
      </div>
    </fieldset>
  )
}

/** What becomes of the notes of a silent step. */
function SilentFields({ step, onEdit }: FieldProps) {
  const { t } = useTranslation()
  const kind = useBoard((board) => board.pages.find(({ id }) => id === step.page)?.kind)
  return (
    <>
      <CheckField
        label={t('silent.lead.promise')}
        checked={step.anonymous ?? false}
        onChange={(anonymous) => onEdit({ anonymous })}
      />
      {kind === 'needs' && (
        <SelectField<StatementColumn>
          label={t('silent.lead.column')}
          value={step.column ?? 'expectation'}
          options={statementColumns.map((value) => ({ value, label: t(`statementColumn.${value}`) }))}
          onChange={(column) => onEdit({ column })}
        />
      )}
    </>
  )
}

/** Where the step takes people: a page, and where it has frames, one of them. */
function PageFields({ step, onEdit }: FieldProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const pages = useBoard((board) => board.pages)
  const titles = pageTitles(pages, t)
  const frames = [...editor.board.snapshot().items.values()]
    .filter((item): item is Frame => item.kind === 'frame' && item.page === step.page)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  return (
    <div className={styles.pair}>
      <SelectField<PageId>
        label={t('plan.field.page')}
        empty={t('plan.field.noPage')}
        value={step.page ?? ''}
        options={pages.map(({ id }) => ({ value: id, label: titles.get(id) ?? '' }))}
        onChange={(page) => onEdit({ page: isPageId(page) ? page : undefined })}
      />
      {frames.length > 0 && (
        <SelectField<ItemId>
          label={t('plan.field.frame')}
          empty={t('plan.field.noFrame')}
          value={step.frame ?? ''}
          options={frames.map(({ id, title, number }) => ({ value: id, label: title || `${number ?? '·'}` }))}
          onChange={(frame) => onEdit({ frame })}
        />
      )}
    </div>
  )
}

function MethodField({ step, onEdit }: FieldProps) {
  const { t } = useTranslation()
  const { takeHome } = useServices()
  const templates = useTemplates(takeHome.app)
  const methods = templates?.ok ? templates.value.filter(({ group }) => group === 'method') : []
  // A method that this server does not have (or not yet) stays chosen.
  const unknown = step.method !== undefined && !methods.some(({ id }) => id === step.method)
  return (
    <SelectField
      label={t('plan.field.method')}
      empty={t('plan.field.noMethod')}
      value={step.method ?? ''}
      options={[
        ...methods.map(({ id, title }) => ({ value: id, label: title })),
        ...(unknown ? [{ value: step.method ?? '', label: step.method ?? '' }] : []),
      ]}
      onChange={(method) => onEdit({ method })}
    />
  )
}

function minutesOf(typed: string): number | undefined {
  const minutes = Number(typed)
  if (typed === '' || !Number.isFinite(minutes) || minutes <= 0) return undefined
  return Math.min(minutes, planBounds.minutes)
}
