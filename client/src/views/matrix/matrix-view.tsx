import { needMatrix } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Actor, Family, Need } from '@palabre/shared/model'
import { Search, SlidersHorizontal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { Button, CheckField, EmptyState, View } from '../../components/index.ts'
import { matches } from '../../lists/fold.ts'
import { useBoard } from '../../panels/use-editor.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import utilities from '../../styles/utilities.module.css'
import { AnswerMark } from './answer-mark.tsx'
import type { GridPlace } from './grid-keys.ts'
import styles from './matrix.module.css'
import { MatrixGrid } from './matrix-grid.tsx'
import { MatrixSummary } from './matrix-summary.tsx'
import { NeedByNeed } from './need-by-need.tsx'
import { type Asked, shownActors } from './shown-columns.ts'
import { answerWord, useTurnCell } from './use-answers.ts'

/** Needs × actors: who answers what, what nobody answers; every cell can be turned. */
export function MatrixView() {
  const { t, i18n } = useTranslation()
  const narrow = useNarrow()
  const board = useWholeBoard()
  const families = useBoard(({ meta }) => meta.families)
  const matrix = useMemo(() => needMatrix(board), [board])
  const may = useMay('create', 'link')
  const turn = useTurnCell()
  const [asked, setAsked] = useState<Asked>({ search: '', family: undefined, everyone: false })
  const [filtering, setFiltering] = useState(false)
  const [needSearch, setNeedSearch] = useState('')
  const [kept] = useState(() => new Set<ItemId>())
  const [goal, setGoal] = useState<GridPlace>()
  const [chosen, setChosen] = useState<ItemId>()
  const compare = useMemo(() => new Intl.Collator(i18n.language, { numeric: true }).compare, [i18n.language])
  const actors = useMemo(
    () => shownActors(matrix, families, asked, kept, compare),
    [matrix, families, asked, kept, compare],
  )
  // What was once a column stays one until the view is left: turning its last cell back must not take it away.
  for (const { id } of actors) if (!asked.everyone) kept.add(id)
  const needs = useMemo(() => matrix.needs.filter(({ text }) => matches(text, needSearch)), [matrix, needSearch])
  const ask = (change: Partial<Asked>) => setAsked((before) => ({ ...before, ...change }))

  if (matrix.needs.length === 0) return <Nothing words={t('matrix.noNeeds')} />
  if (matrix.actors.length === 0) return <Nothing words={t('matrix.noActors')} />
  const showNeed = ({ id }: Need): void => {
    setNeedSearch('')
    setChosen(id)
    setGoal({ row: matrix.needs.findIndex((need) => need.id === id), column: 0 })
  }
  const showActor = (actor: Actor): void => {
    const everyone: Asked = { search: '', family: undefined, everyone: true }
    setAsked(everyone)
    const all = shownActors(matrix, families, everyone, kept, compare)
    setGoal({ row: 0, column: all.findIndex(({ id }) => id === actor.id) })
  }
  return (
    <View label={t('matrix.label')}>
      <MatrixSummary matrix={matrix} onNeed={showNeed} onActor={showActor} />
      <search className={styles.bar}>
        {narrow && (
          <Button icon={SlidersHorizontal} aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
            {t('list.filters')}
          </Button>
        )}
        <CheckField label={t('matrix.everyone')} checked={asked.everyone} onChange={(everyone) => ask({ everyone })} />
        {(filtering || !narrow) && (
          <>
            <SearchField label={t('matrix.searchNeed')} value={needSearch} onChange={setNeedSearch} />
            <SearchField label={t('matrix.searchActor')} value={asked.search} onChange={(search) => ask({ search })} />
            <FamilyChoice families={families} value={asked.family} onChange={(family) => ask({ family })} />
          </>
        )}
        <Legend />
      </search>
      <p id="palabre-matrix-keys" className={utilities.visuallyHidden}>
        {t('matrix.keys')}
      </p>
      {needs.length === 0 || actors.length === 0 ? (
        <EmptyState
          action={
            <Button
              onClick={() => {
                setNeedSearch('')
                ask({ search: '', family: undefined })
              }}
            >
              {t('matrix.showAll')}
            </Button>
          }
        >
          {t('matrix.nothingFound')}
        </EmptyState>
      ) : narrow ? (
        <NeedByNeed
          matrix={matrix}
          needs={needs}
          actors={actors}
          chosen={chosen}
          onChoose={setChosen}
          disabled={!may}
          onTurn={turn}
        />
      ) : (
        <MatrixGrid matrix={matrix} needs={needs} actors={actors} goal={goal} disabled={!may} onTurn={turn} />
      )}
    </View>
  )
}

function Nothing({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  return (
    <View label={t('matrix.label')}>
      <EmptyState>{words}</EmptyState>
    </View>
  )
}

interface FamilyChoiceProps {
  readonly families: readonly Family[]
  readonly value: string | undefined
  readonly onChange: (family: string | undefined) => void
}

function FamilyChoice({ families, value, onChange }: FamilyChoiceProps) {
  const { t } = useTranslation()
  return (
    <select
      className={styles.choice}
      aria-label={t('list.filterFamily')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{t('list.allFamilies')}</option>
      {families.map((family) => (
        <option key={family.code} value={family.code}>
          {familyWord(family, t)}
        </option>
      ))}
    </select>
  )
}

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <label className={styles.search}>
      <Search size={18} aria-hidden />
      <input
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** What the marks mean. */
function Legend() {
  const { t } = useTranslation()
  return (
    <ul className={styles.legend} aria-label={t('matrix.legend')}>
      <li>
        <AnswerMark answer="meets" committed={false} />
        {answerWord('meets', t)}
      </li>
      <li>
        <AnswerMark answer="could-meet" committed={false} />
        {answerWord('could-meet', t)}
      </li>
      <li>
        <AnswerMark answer={undefined} committed />
        {t('matrix.legendCommitted')}
      </li>
    </ul>
  )
}
