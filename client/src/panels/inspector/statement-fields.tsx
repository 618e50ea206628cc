import { gapSubjects, type Item, type Statement, statementColumns, statementSources } from '@palabre/shared/model'
import { FolderOutput, MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, CheckField, SelectField } from '../../components/index.ts'
import { useDiagnosticActions } from '../../lists/use-diagnostic-actions.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { useEditor } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { WordsArea } from '../words/words-area.tsx'
import styles from './inspector.module.css'

/** What is known of a statement. Only the words are its author's; nothing else is asked for. */
export function StatementFields({ item, disabled }: { readonly item: Statement; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { state } = useEditor()
  const { edit } = useActions()
  const { announcer } = useServices()
  const around = useSurroundings()
  const { moveTo, group } = useDiagnosticActions()
  const ids = [item.id]
  const name = itemName(item, around, t)
  const move = (column: Statement['column'] | undefined): void => {
    if (column && moveTo(ids, column))
      announcer.say(t('needs.movedTo', { name, column: t(`statementColumn.${column}`) }))
  }
  const putInto = (id: Item['id'] | undefined): void => {
    if (id === item.need || !group(ids, id)) return
    const need = id && around.item(id)
    announcer.say(
      need ? t('list.groupedInto', { count: 1, name: itemName(need, around, t) }) : t('list.takenOut', { name }),
    )
  }
  return (
    <>
      <WordsArea item={item} label={t('needs.ownWords')} disabled={disabled} />
      <SelectField
        label={t('needs.moveTo')}
        value={item.column}
        options={statementColumns.map((value) => ({ value, label: t(`statementColumn.${value}`) }))}
        disabled={disabled}
        onChange={move}
      />
      {item.column === 'gap' && (
        <SelectField
          label={t('field.gap')}
          empty={t('field.unsaid')}
          value={item.gap ?? ''}
          options={gapSubjects.map((value) => ({ value, label: t(`gapSubject.${value}`) }))}
          disabled={disabled}
          onChange={(gap) => edit(ids, { gap })}
        />
      )}
      <SelectField
        label={t('field.source')}
        empty={t('field.unsaid')}
        value={item.source ?? ''}
        options={statementSources.map((value) => ({ value, label: t(`needs.from.${value}`) }))}
        disabled={disabled}
        onChange={(source) => edit(ids, { source })}
      />
      <div className={styles.withHelp}>
        <CheckField
          label={t('needs.quotable')}
          checked={item.quotable ?? false}
          disabled={disabled}
          onChange={(checked) => edit(ids, { quotable: checked || undefined })}
        />
        <p>{t('needs.quotableHelp')}</p>
      </div>
      <ItemCombobox
        label={t('needs.putInto')}
        value={item.need}
        placeholder={t('needs.noNeed')}
        none={t('needs.noNeed')}
        accepts={isNeed}
        disabled={disabled}
        onChange={putInto}
      />
      {item.need ? (
        <>
          <Button icon={MessagesSquare} onClick={() => state.setState({ wordingTogether: item.need })}>
            {t('needs.wording')}
          </Button>
          <Button look="quiet" icon={FolderOutput} disabled={disabled} onClick={() => putInto(undefined)}>
            {t('needs.takeOut')}
          </Button>
        </>
      ) : null}
    </>
  )
}

function isNeed(item: Item): boolean {
  return item.kind === 'need'
}
