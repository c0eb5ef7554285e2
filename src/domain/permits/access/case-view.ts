import type { Directory, Position } from '../../directory.ts'
import type { Letter } from '../../letter.ts'
import { maskIdentity } from '../case/applicant.ts'
import { isCase } from '../lifecycle/case-step.ts'
import { isDeskOf } from './case-parts.ts'

/**
 * What of a case an agency outside needs not know: the applicant's secret, with which it could answer in their name, and the number of
 * their identity card.
 */
export const ofCase = (letter: Letter, seats: readonly Position[], directory: Directory, day: string): Letter => {
  if (!isCase(letter) || seats.some((seat) => isDeskOf(letter, directory, seat, day))) return letter
  const { permit } = letter
  const { applicant } = permit.application
  return {
    ...letter,
    permit: {
      ...permit,
      trackKey: '',
      application: { ...permit.application, applicant: { ...applicant, identity: maskIdentity(applicant.identity) } },
    },
  }
}

/** Of a destroyed case the book's line is left: what was asked for, its number and how it ended; nobody's data. */
export const destroyedCase = (letter: Letter): Letter => {
  if (!isCase(letter)) return letter
  const { permit } = letter
  const { kind, kindVersion, applicant } = permit.application
  const nobody = { ...applicant, name: '–', identity: '–', organisation: '', address: '–', email: '', phone: '' }
  return {
    ...letter,
    content: { ...letter.content, subject: '' },
    permit: {
      ...permit,
      trackKey: '',
      application: { kind, kindVersion, applicant: nobody, form: {}, documents: [], previous: null },
      events: permit.events.map((event) => ({ ...event, reason: '' })),
      checks: [],
      returned: null,
      teams: permit.teams.map((task) => ({ ...task, question: '', answer: null, passedBy: null })),
      papers: permit.papers.map((paper) => ({ ...paper, reason: undefined })),
      handover: null,
      report: null,
      notices: [],
    },
  }
}
