/** Why a change of the directory is refused. The screens and the list of errors have a sentence for each. */
export const changeRules = [
  'not_yours',
  'province_only',
  'last_admin',
  'unknown_person',
  'unknown_position',
  'unknown_unit',
  'unknown_appointment',
  'id_taken',
  'nip_taken',
  'abbreviation_taken',
  'dates_reversed',
  'already_begun',
  'two_definitif',
  'held_already',
  'position_closed',
  'appointments_later',
  'has_subordinates',
  'reports_in_circle',
  'not_definitif',
  'kind_faulty',
  'unknown_kind',
  'kind_version',
  'pattern_faulty',
  'directory_too_large',
  'successor_closed',
  'notice_faulty',
  'holiday_twice',
  'holiday_other_year',
] as const
export type ChangeRule = (typeof changeRules)[number]

export class ChangeRefused extends Error {
  readonly rule: ChangeRule
  constructor(rule: ChangeRule) {
    super(rule)
    this.name = 'ChangeRefused'
    this.rule = rule
  }
}

/** @throws ChangeRefused unless it holds */
export function require(holds: boolean, rule: ChangeRule): asserts holds {
  if (!holds) throw new ChangeRefused(rule)
}

/** The thing itself. @throws ChangeRefused where there is none */
export const known = <T>(thing: T | undefined, rule: ChangeRule): T => {
  require(thing !== undefined, rule)
  return thing
}
