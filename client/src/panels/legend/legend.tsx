import { isUnreal, type RelationState, type RelationType } from '@palabre/shared/model'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { hiddenCount } from '../../editor/filter.ts'
import { ActionMark } from '../marks/action-mark.tsx'
import { FamilyMark } from '../marks/family-mark.tsx'
import { LinkMark } from '../marks/link-mark.tsx'
import { RelationMark } from '../marks/relation-mark.tsx'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import styles from './legend.module.css'
import { familyEntries, roleEntries, stateEntries, toggled, typeEntries } from './legend-entries.ts'

/** What the marks of the map mean, for what is on the page; unticking fades it on this screen only. */
export function Legend() {
  const { t } = useTranslation()
  const { state, board } = useEditor()
  const families = useBoard((board) => board.meta.families)
  const actors = usePageItems((items) => items.actors)
  const relations = usePageItems((items) => items.relations)
  const actions = usePageItems((items) => items.byKind.action)
  const filter = useEditorState((current) => current.filter)
  const present = familyEntries(families, actors)
  const types = typeEntries(relations)
  const states = stateEntries([...relations, ...actions])
  const page = useEditorState((current) => current.page)
  const links = usePageItems((items) => items.byKind.link)
  const roles = roleEntries(links, (id) => board.item(id)?.page === page)
  const hidden = hiddenCount(filter)
  const setFilter = (change: Partial<typeof filter>) =>
    state.setState({ filter: { ...state.getState().filter, ...change } })

  if (present.length + types.length + actions.length + roles.length === 0)
    return <p className={styles.empty}>{t('legend.empty')}</p>
  return (
    <div className={styles.legend}>
      {present.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('legend.families')}</legend>
          {present.map(({ family, count }) => (
            <Entry
              key={family.code}
              mark={<FamilyMark family={family} size={20} />}
              word={familyWord(family, t)}
              count={count}
              shown={!filter.hiddenFamilies.has(family.code)}
              onToggle={() => setFilter({ hiddenFamilies: toggled(filter.hiddenFamilies, family.code) })}
            />
          ))}
        </fieldset>
      )}
      {types.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('legend.relations')}</legend>
          {types.map(({ type, count }) => (
            <Entry
              key={type}
              mark={<RelationMark type={type} />}
              word={t(`relationType.${type}`)}
              count={count}
              shown={!filter.hiddenRelationTypes.has(type)}
              onToggle={() =>
                setFilter({ hiddenRelationTypes: toggled<RelationType>(filter.hiddenRelationTypes, type) })
              }
            />
          ))}
        </fieldset>
      )}
      {actions.length > 0 && (
        <Entry
          mark={<ActionMark />}
          word={t('legend.actions')}
          count={actions.length}
          shown={!filter.hidesActions}
          onToggle={() => setFilter({ hidesActions: !filter.hidesActions })}
        />
      )}
      {states.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('legend.states')}</legend>
          {states.map(({ state: real, count }) => (
            <Entry
              key={real}
              mark={<RelationMark state={real} />}
              word={t(`relationState.${real}`)}
              count={count}
              shown={!filter.hiddenStates?.has(real)}
              onToggle={() =>
                setFilter({ hiddenStates: toggled<RelationState>(filter.hiddenStates ?? new Set(), real) })
              }
            />
          ))}
          {states.some(({ state: real }) => isUnreal(real)) && (
            <p className={styles.note}>
              <RelationMark state="wished" />
              {t('legend.dashed')}
            </p>
          )}
        </fieldset>
      )}
      {roles.length > 0 && (
        <section className={styles.group} aria-labelledby="palabre-legend-links">
          <h4 id="palabre-legend-links">{t('legend.links')}</h4>
          {roles.map((role) => (
            <p key={role} className={styles.note}>
              <LinkMark role={role} />
              {t(`linkRole.${role}`)}
            </p>
          ))}
        </section>
      )}
      {hidden > 0 && (
        <Button
          onClick={() => state.setState({ filter: { hiddenFamilies: new Set(), hiddenRelationTypes: new Set() } })}
        >
          {t('legend.showAll')}
        </Button>
      )}
    </div>
  )
}

interface EntryProps {
  readonly mark: ReactNode
  readonly word: string
  readonly count: number
  readonly shown: boolean
  readonly onToggle: () => void
}

function Entry({ mark, word, count, shown, onToggle }: EntryProps) {
  return (
    <label className={styles.entry}>
      <input type="checkbox" checked={shown} onChange={onToggle} />
      <span className={styles.mark}>{mark}</span>
      <span className={styles.word}>{word}</span>
      <span className={styles.count}>{count}</span>
    </label>
  )
}
