import type { Mutant } from './mutant.ts'

const desk = 'src/server/bsre/remote-desk.ts'
const steps = 'src/server/bsre/attempt-steps.ts'
const remote = 'src/domain/lifecycle/remote-signing.ts'
const strengthening = 'src/domain/lifecycle/strengthening.ts'
const letters = 'src/server/strengthen/strengthen-letters.ts'
const aim = 'ladder'

/** Signing by the remote service, and the long part of the ladder: signed twice, signed for nobody, left where it stood. */
export const longTerm: Mutant[] = [
  {
    name: 'lost-answer-is-a-refusal',
    breaks: 'a request whose answer was lost is ended as if the service had refused it, and may be repeated at once',
    aim,
    file: desk,
    find: "return (await lose(attempt)) ? 'unknown' : 'signed'",
    replace: "await end(attempt, new LontarError('bsre_refused'))",
  },
  {
    name: 'asked-before-it-is-written',
    breaks: 'the service is asked although no note of the request is durable',
    aim,
    file: steps,
    find: 'await writer.addAttempt(attempt)',
    replace: 'void writer.openAttempt',
  },
  {
    name: 'open-request-ignored',
    breaks: 'a letter is asked for again while nobody knows of the first request',
    aim,
    unproven: 'tests/interop/bsre-server.test.ts holds it',
    file: steps,
    find: "if (open) throw new LontarError(open.state === 'asked' ? 'bsre_under_way' : 'bsre_outcome_unknown')",
    replace: "if (open) await writer.endAttempt(open.id, 'moot', now)",
  },
  {
    name: 'approval-not-asked-for',
    breaks: 'whoever is at a laptop has a letter signed that its signatory did not approve',
    aim,
    unproven: 'tests/interop/bsre-server.test.ts holds it',
    file: steps,
    find: "if (approval?.of !== asked.of || approval.by.personId !== device.personId) throw new LontarError('bsre_not_approved')",
    replace: "if (!approval) throw new LontarError('bsre_not_approved')",
  },
  {
    name: 'withdrawal-forgotten',
    breaks: 'an approval that was withdrawn still counts',
    aim,
    file: remote,
    find: "return advance(rest, context, 'letter.withdraw_remote', {})",
    replace: "return advance(letter, context, 'letter.withdraw_remote', {})",
  },
  {
    name: 'decided-at-once',
    breaks: 'a person may say that nothing was signed while the answer may still come',
    aim,
    unproven:
      '1 of 17: a person must decide within the quarter of an hour, and the answer be lost; tests/interop/bsre-server.test.ts holds it',
    file: steps,
    find: 'if (mayDecideAt !== undefined && moment.now < mayDecideAt)',
    replace: 'if (mayDecideAt === undefined)',
  },
  {
    name: 'requests-left-open',
    breaks: 'what a dead process had asked for is never looked after',
    aim,
    file: desk,
    find: 'if (!(await findOut(attempt))) await lose(attempt)',
    replace: 'await findOut(attempt)',
  },
  {
    name: 'another-file-strengthened',
    breaks: 'a strengthened file takes the place of whatever stands there meanwhile',
    aim,
    unproven: 'src/domain/lifecycle/strengthening.test.ts holds it',
    file: strengthening,
    find: 'if (signedPdf.sha256 !== step.of)',
    replace: "if (signedPdf.sha256 === '')",
  },
  {
    name: 'ladder-tried-once',
    breaks: 'what a service did not answer once is not asked again for a year',
    aim,
    file: letters,
    find: 'nextLook({ now: now(), attempts: problem ? attempts : 0, renewFrom })',
    replace: 'nextLook({ now: now(), attempts: 0, renewFrom })',
  },
  {
    name: 'never-renewed',
    breaks: 'an archive time-stamp is left to expire',
    aim,
    file: 'src/signatures/ladder/next-look.ts',
    find: 'return renewFrom === null ?',
    replace: 'return renewFrom !== undefined ?',
  },
  {
    name: 'levels-of-nothing',
    breaks: 'a letter is called by a level that its file does not have',
    aim,
    file: letters,
    find: "archive_timestamp: 'B-LTA',",
    replace: "archive_timestamp: 'B-LT',",
  },
]
