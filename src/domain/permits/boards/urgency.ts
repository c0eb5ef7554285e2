/** How near a case is to being late. `berhenti`: its clock stands still, for it lies with the applicant or is at its end. */
export const caseUrgencies = ['tenang', 'mendekati', 'terlambat', 'berhenti'] as const
export type CaseUrgency = (typeof caseUrgencies)[number]

/** @param day office day */
export const urgencyOn = (
  { soonFrom, lateFrom }: { soonFrom: string | null; lateFrom: string | null },
  day: string,
): CaseUrgency => {
  if (lateFrom === null) return 'berhenti'
  if (day >= lateFrom) return 'terlambat'
  return soonFrom !== null && day >= soonFrom ? 'mendekati' : 'tenang'
}
