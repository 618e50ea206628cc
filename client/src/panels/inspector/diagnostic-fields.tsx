import { type Item, type Need, type Statement, statementColumns } from '@palabre/shared/model'
import { FolderOutput, Merge, Target } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, SelectField } from '../../components/index.ts'
import { useDiagnosticActions } from '../../lists/use-diagnostic-actions.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { commonOf } from './shared-value.ts'

/** What several statements or needs have in common, and the need that they could make together. */
export function DiagnosticFields({ items }: { readonly items: readonly Item[] }) {
  const statements = items.filter((item) => item.kind === 'statement')
  const needs = items.filter((item) => item.kind === 'need')
  return (
    <>
      {statements.length > 0 && <StatementsFields statements={statements} />}
      {needs.length > 1 && <JoinNeeds needs={needs} />}
    </>
  )
}

/** Makes one need of several: the first chosen keeps its words. */
function JoinNeeds({ needs }: { readonly needs: readonly Need[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { merge } = useDiagnosticActions()
  const may = useMay('delete', 'need')
  const join = () => {
    const [first] = needs
    if (
      !first ||
      !merge(
        needs.map(({ id }) => id),
        first.id,
      )
    )
      return
    editor.select([first.id])
    editor.state.setState({ wordingTogether: first.id })
  }
  return (
    <Button icon={Merge} disabled={!may} onClick={join}>
      {t('needs.join')}
    </Button>
  )
}

/** Their column, their need; or a need that they make together. */
function StatementsFields({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useTranslation()
  const { state } = useEditor()
  const { announcer } = useServices()
  const around = useSurroundings()
  const { moveTo, group, gather } = useDiagnosticActions()
  const mayEdit = useMay('edit', 'statement')
  const mayGather = useMay('create', 'need')
  const ids = statements.map(({ id }) => id)
  const column = commonOf(statements.map((statement) => statement.column))
  const need = commonOf(statements.map((statement) => statement.need))
  const putInto = (id: Item['id'] | undefined): void => {
    const into = id && around.item(id)
    if (into && group(ids, into.id))
      announcer.say(t('list.groupedInto', { count: ids.length, name: itemName(into, around, t) }))
  }
  const makeNeed = () => {
    const made = gather(ids)
    if (made) state.setState({ wordingTogether: made })
  }
  return (
    <>
      <SelectField
        label={t('needs.moveTo')}
        {...(column?.same ? {} : { empty: t('field.several') })}
        value={column?.same ? (column.value ?? '') : ''}
        options={statementColumns.map((value) => ({ value, label: t(`statementColumn.${value}`) }))}
        disabled={!mayEdit}
        onChange={(next) => next && moveTo(ids, next)}
      />
      <ItemCombobox
        label={t('needs.putInto')}
        value={need?.same ? need.value : undefined}
        placeholder={need?.same ? t('needs.noNeed') : t('field.several')}
        accepts={isNeed}
        disabled={!mayEdit}
        onChange={putInto}
      />
      <Button icon={Target} disabled={!mayGather} onClick={makeNeed}>
        {t('needs.makeNeed')}
      </Button>
      {statements.some((statement) => statement.need !== undefined) && (
        <Button look="quiet" icon={FolderOutput} disabled={!mayEdit} onClick={() => group(ids, undefined)}>
          {t('needs.takeOut')}
        </Button>
      )}
    </>
  )
}

function isNeed(item: Item): boolean {
  return item.kind === 'need'
}
