import { type Actor, bounds, familyOf, isOrganisation } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { CheckField, SelectField } from '../../components/index.ts'
import { domainOptions, type InfluenceText, useFamilyOptions } from '../fields/domain-options.ts'
import { DraftArea, DraftField } from '../fields/draft-fields.tsx'
import { FamilyMark } from '../marks/family-mark.tsx'
import { useActions } from '../use-actions.ts'
import { useBoard } from '../use-editor.ts'
import styles from './inspector.module.css'

interface ActorFieldsProps {
  readonly actor: Actor
  readonly disabled: boolean
}

/** What is known of an actor. Only the name is asked for; each field is an edit of its own. */
export function ActorFields({ actor, disabled }: ActorFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const options = domainOptions(t)
  const set = (fields: Partial<Record<keyof Actor, unknown>>) => edit([actor.id], fields)
  return (
    <>
      <DraftField
        label={t('field.name')}
        value={actor.name}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(name) => set({ name })}
      />
      <FamilyField family={actor.family} disabled={disabled} onChange={(family) => set({ family })} />
      <SelectField
        label={t('field.ring')}
        empty={t('field.unsaid')}
        value={actor.ring ?? ''}
        options={options.ring}
        disabled={disabled}
        onChange={(ring) => set({ ring })}
      />
      <SelectField
        label={t('field.scale')}
        empty={t('field.unsaid')}
        value={actor.scale ?? ''}
        options={options.scale}
        disabled={disabled}
        onChange={(scale) => set({ scale })}
      />
      <DraftField
        label={t('field.status')}
        placeholder={t('field.statusExample')}
        value={actor.status ?? ''}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(status) => set({ status: status || undefined })}
      />
      <CheckField
        label={t('field.thirdParty')}
        checked={actor.thirdParty ?? false}
        disabled={disabled}
        onChange={(checked) => set({ thirdParty: checked || undefined })}
      />
      <DraftArea
        label={t('field.goal')}
        value={actor.goal ?? ''}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(goal) => set({ goal: goal || undefined })}
      />
      {isOrganisation(actor) && (
        <SelectField
          label={t('field.influence')}
          empty={t('field.unsaid')}
          value={actor.influence === undefined ? '' : (`${actor.influence}` as InfluenceText)}
          options={options.influence}
          disabled={disabled}
          onChange={(influence) => set({ influence: influence === undefined ? undefined : Number(influence) })}
        />
      )}
      <DraftArea
        label={t('field.note')}
        value={actor.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => set({ note: note || undefined })}
      />
    </>
  )
}

interface FamilyFieldProps {
  readonly family: string | undefined
  /** The word for no family; “not specified” when absent. */
  readonly empty?: string
  readonly disabled?: boolean
  readonly onChange: (family: string | undefined) => void
}

/** A family by its word, its shape and its colour. */
export function FamilyField({ family, empty, disabled = false, onChange }: FamilyFieldProps) {
  const { t } = useTranslation()
  const options = useFamilyOptions()
  const families = useBoard((board) => board.meta.families)
  return (
    <div className={styles.family}>
      <SelectField
        label={t('field.family')}
        empty={empty ?? t('field.unsaid')}
        value={family ?? ''}
        options={options}
        disabled={disabled}
        onChange={onChange}
      />
      {family !== undefined && (
        <span className={styles.familyMark}>
          <FamilyMark family={familyOf(families, family)} size={24} />
        </span>
      )}
    </div>
  )
}
