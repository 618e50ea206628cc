import { bounds, type Relation } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import { TypeAssistantButton } from '../assistant/type-assistant-button.tsx'
import { domainOptions, type LevelText, levelOf } from '../fields/domain-options.ts'
import { DraftArea, DraftField } from '../fields/draft-fields.tsx'
import { useNatureSuggestions } from '../fields/natures.ts'
import { SuggestField } from '../fields/suggest-field.tsx'
import { useActions } from '../use-actions.ts'
import { RelationEnds } from './relation-ends.tsx'
import { ToValidate } from './to-validate.tsx'

interface RelationFieldsProps {
  readonly relation: Relation
  readonly disabled: boolean
}

/** What is known of a relation. Nothing is asked for; each field is an edit of its own. */
export function RelationFields({ relation, disabled }: RelationFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const options = domainOptions(t)
  const natures = useNatureSuggestions()
  const set = (fields: Partial<Record<keyof Relation, unknown>>) => edit([relation.id], fields)
  const shared = { empty: t('field.unsaid'), disabled }
  return (
    <>
      {relation.validated === false && <ToValidate disabled={disabled} onValidate={() => set({ validated: true })} />}
      <RelationEnds relation={relation} disabled={disabled} />
      <SelectField
        label={t('field.type')}
        value={relation.type}
        options={options.type}
        disabled={disabled}
        onChange={(type) => set({ type })}
      />
      <TypeAssistantButton relation={relation} disabled={disabled} />
      {relation.type === 'network' && (
        <>
          <SelectField
            {...shared}
            label={t('field.networkForm')}
            value={relation.networkForm ?? ''}
            options={options.networkForm}
            onChange={(networkForm) => set({ networkForm })}
          />
          <SelectField
            {...shared}
            label={t('field.networkScope')}
            value={relation.networkScope ?? ''}
            options={options.networkScope}
            onChange={(networkScope) => set({ networkScope })}
          />
        </>
      )}
      {relation.type === 'cooperation' && (
        <SelectField
          {...shared}
          label={t('field.will')}
          value={relation.will ?? ''}
          options={options.will}
          onChange={(will) => set({ will })}
        />
      )}
      <SelectField
        label={t('field.direction')}
        value={relation.direction}
        options={options.direction}
        disabled={disabled}
        onChange={(direction) => set({ direction })}
      />
      <SelectField
        {...shared}
        label={t('field.level')}
        value={relation.level ? (`${relation.level}` as LevelText) : ''}
        options={options.level}
        onChange={(level) => set({ level: levelOf(level) })}
      />
      <SelectField
        {...shared}
        label={t('field.state')}
        value={relation.state ?? ''}
        options={options.state}
        onChange={(state) => set({ state })}
      />
      <SuggestField
        label={t('field.nature')}
        value={relation.nature ?? ''}
        suggestions={natures}
        maxLength={bounds.labelLength}
        disabled={disabled}
        onCommit={(nature) => set({ nature: nature || undefined })}
      />
      <DraftField
        label={t('field.label')}
        placeholder={t('field.labelExample')}
        value={relation.label ?? ''}
        maxLength={bounds.labelLength}
        disabled={disabled}
        onCommit={(label) => set({ label: label || undefined })}
      />
      <DraftArea
        label={t('field.note')}
        value={relation.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => set({ note: note || undefined })}
      />
    </>
  )
}
