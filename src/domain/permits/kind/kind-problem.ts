/** Parts of a kind, as the editor shows them. */
export const kindSections = ['about', 'form', 'documents', 'steps', 'times', 'papers', 'signer'] as const
export type KindSection = (typeof kindSections)[number]

/** What can be wrong with a kind; the screens have a sentence for each. */
export const kindRules = [
  'shape',
  'name_reserved',
  'keyword_misplaced',
  'bounds_reversed',
  'choice_twice',
  'columns_missing',
  'order_faulty',
  'group_missing',
  'group_twice',
  'group_unknown',
  'required_unknown',
  'when_unknown_field',
  'when_unknown_value',
  'when_circle',
  'date_bound',
  'document_twice',
  'step_twice',
  'steps_order',
  'teams_missing',
  'teams_elsewhere',
  'team_twice',
  'too_many_days',
  'unit_unknown',
  'team_without_position',
  'code_taken',
  'letter_kind_unknown',
  'title_missing',
  'variable_unknown',
  'variable_may_be_empty',
  'variable_needed',
  'table_unknown',
  'signer_unknown',
  'signer_role',
  'reviewer_unknown',
  'public_unknown',
  'public_personal',
  'report_without_end',
  'applicant_twice',
] as const
export type PermitKindRule = (typeof kindRules)[number]

export interface PermitKindProblem {
  rule: PermitKindRule
  section: KindSection
  /** The field, document, step or paper in question, or a path where the shape is wrong; empty: the section as a whole. */
  at: string
  /** What is named there and is not right: a variable, a unit, a value. */
  name: string
}

export const problem = (rule: PermitKindRule, section: KindSection, at = '', name = ''): PermitKindProblem => ({
  rule,
  section,
  at,
  name,
})
