/** Three plain questions about a relation, and the types that the answers speak for. People validate, always. */
import type { Relation, RelationType } from '../../model/index.ts'

/** The questions, with their answers in the order people read them. Not to answer is always possible. */
export const typeQuestions = {
  decides: ['one', 'each', 'together', 'third'],
  brings: ['gives', 'paid', 'both', 'news'],
  refuses: ['anytime', 'term', 'one', 'nobody'],
} as const
export type TypeQuestion = keyof typeof typeQuestions
export type TypeAnswer<Question extends TypeQuestion = TypeQuestion> = (typeof typeQuestions)[Question][number]
export type TypeAnswers = { readonly [Question in TypeQuestion]?: TypeAnswer<Question> }

/** The fields that a suggestion would set. */
export type SuggestedFields = Pick<Relation, 'type'> & Partial<Pick<Relation, 'will' | 'networkForm'>>

export interface TypeSuggestion {
  /** Names the rule, and its reason in the words of i18n. */
  readonly rule: (typeof rules)[number]['rule']
  readonly fields: SuggestedFields
}

interface Rule {
  readonly rule: string
  readonly fields: SuggestedFields
  /** Answers that speak for it, question by question; all must be among them. */
  readonly when: { readonly [Question in TypeQuestion]?: readonly TypeAnswer<Question>[] }
}

/**
 * After the typology of relations between actors of a territory that the diagnostics use: what sets the types apart is
 * where decisions are made, what goes from one to the other, and whether one can say no. The most telling rules first.
 */
const rules = [
  { rule: 'subcontracting', fields: { type: 'subcontracting' }, when: { decides: ['one'], brings: ['paid'] } },
  {
    rule: 'service',
    fields: { type: 'service' },
    when: { decides: ['each', 'together', 'third'], brings: ['paid'] },
  },
  {
    rule: 'forcedCooperation',
    fields: { type: 'cooperation', will: 'forced' },
    when: { decides: ['third', 'together', 'each'], brings: ['both'], refuses: ['one', 'nobody'] },
  },
  {
    rule: 'forcedGift',
    fields: { type: 'cooperation', will: 'forced' },
    when: { decides: ['together'], brings: ['gives'], refuses: ['one', 'nobody'] },
  },
  { rule: 'control', fields: { type: 'control' }, when: { decides: ['one'], refuses: ['one', 'nobody'] } },
  { rule: 'controlThird', fields: { type: 'control' }, when: { decides: ['third'], refuses: ['one', 'nobody'] } },
  {
    rule: 'projectPartnership',
    fields: { type: 'project-partnership' },
    when: { decides: ['together'], brings: ['both', 'gives'], refuses: ['term'] },
  },
  {
    rule: 'formalPartnership',
    fields: { type: 'formal-partnership' },
    when: { decides: ['each', 'one', 'third'], brings: ['both', 'gives'], refuses: ['term'] },
  },
  {
    rule: 'cooperation',
    fields: { type: 'cooperation', will: 'voluntary' },
    when: { decides: ['together'], brings: ['both'], refuses: ['anytime'] },
  },
  {
    rule: 'mutualAid',
    fields: { type: 'mutual-aid' },
    when: { decides: ['together'], brings: ['both', 'gives'], refuses: ['anytime'] },
  },
  {
    rule: 'mutualHelp',
    fields: { type: 'mutual-help' },
    when: { decides: ['each', 'one', 'third'], brings: ['both'], refuses: ['anytime'] },
  },
  {
    rule: 'help',
    fields: { type: 'help' },
    when: { decides: ['each', 'one', 'third'], brings: ['gives'], refuses: ['anytime', 'one', 'nobody'] },
  },
  {
    rule: 'formalNetwork',
    fields: { type: 'network', networkForm: 'formal' },
    when: { decides: ['each', 'together', 'third'], brings: ['news'], refuses: ['term', 'nobody'] },
  },
  {
    rule: 'informalNetwork',
    fields: { type: 'network', networkForm: 'informal' },
    when: { decides: ['each', 'together'], brings: ['news'], refuses: ['anytime'] },
  },
  { rule: 'liaison', fields: { type: 'liaison' }, when: { brings: ['news'], refuses: ['anytime', 'term', 'one'] } },
] as const satisfies readonly Rule[]

/** Suggestions at most: one to read first, and what else it might be. */
const mostSuggestions = 3

/**
 * The types that the answers speak for, the most telling first; none when they are too few (fewer than two) or fit no
 * type. A question that was not answered speaks against nothing, but a rule is only told when an answer speaks for it.
 */
export function suggestTypes(answers: TypeAnswers): readonly TypeSuggestion[] {
  const given = questions.filter((question) => answers[question] !== undefined)
  if (given.length < 2) return []
  const found: TypeSuggestion[] = []
  for (const { rule, fields, when } of rules as readonly (Rule & Pick<TypeSuggestion, 'rule'>)[]) {
    const heard = given.filter((question) => when[question] !== undefined)
    if (heard.length < 2 || !heard.every((question) => speaksFor(when, question, answers))) continue
    if (!found.some((other) => sameLook(other.fields, fields))) found.push({ rule, fields })
  }
  return found.slice(0, mostSuggestions)
}

const questions = Object.keys(typeQuestions) as TypeQuestion[]

function speaksFor(when: Rule['when'], question: TypeQuestion, answers: TypeAnswers): boolean {
  return (when[question] as readonly string[]).includes(answers[question] as string)
}

function sameLook(a: SuggestedFields, b: SuggestedFields): boolean {
  const types: readonly RelationType[] = [a.type, b.type]
  return types[0] === types[1] && a.will === b.will && a.networkForm === b.networkForm
}
