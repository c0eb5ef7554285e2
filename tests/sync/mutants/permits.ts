import type { Mutant } from './mutant.ts'

const decide = 'src/server/sequencer/decide-operation.ts'
const assign = 'src/server/sequencer/assign-agenda.ts'
const asking = 'src/domain/permits/lifecycle/asking-teams.ts'

/** Permit cases: forgotten by their papers, numbered twice, shown to whom they do not concern. */
export const permits: Mutant[] = [
  {
    name: 'case-not-told',
    breaks: 'a permit is signed and sent, and its case never hears of it',
    aim: 'permits',
    file: decide,
    find: 'also: await followCases(writer, before, after, following)',
    replace: 'also: following === null ? [] : []',
  },
  {
    name: 'application-number-twice',
    breaks: 'two applications get the same number',
    aim: 'permits',
    file: assign,
    find: 'formatApplication(code, date, sequence)',
    replace: 'formatApplication(code, date, Math.min(sequence, 1))',
  },
  {
    name: 'secret-for-agencies',
    breaks: 'an agency that is asked gets the applicant’s key and identity number',
    aim: 'permits',
    file: 'src/domain/permits/access/case-view.ts',
    find: 'if (!isCase(letter) || seats.some(',
    replace: 'if (!isCase(letter) || seats.length > 0 || seats.some(',
  },
  {
    name: 'answer-replaced',
    breaks: 'the second answer of an agency takes the place of the first',
    aim: 'permits',
    file: asking,
    find: "if (task.answer) {\n    if (task.answer.by.personId === context.actor.personId) return letter\n    throw new Refusal('already_answered')\n  }",
    replace: '',
  },
  {
    name: 'two-permits-of-a-case',
    breaks: 'two desks that draft offline at once both get their permit signed',
    unproven: '0 of 40: both papers must be signed and sent; src/domain/permits/lifecycle/permit-life.test.ts holds it',
    aim: 'permits',
    file: 'src/domain/permits/lifecycle/require-named.ts',
    find: "if (isUnderWay) throw new Refusal('paper_drafted')",
    replace: 'void isUnderWay',
  },
  {
    name: 'clock-forgets-the-pause',
    breaks: 'what comes back from the applicant does not make the clock go on',
    aim: 'permits',
    file: 'src/domain/permits/lifecycle/applying.ts',
    find: "events: [{ kind: 'resumed' }]",
    replace: 'events: []',
  },
]
