import type { Mutant } from './mutant.ts'

const decidePush = 'src/server/sequencer/decide-push.ts'
const decideOperation = 'src/server/sequencer/decide-operation.ts'
const sequencer = 'src/server/sequencer/sequencer.ts'

/** The server decides wrongly, twice, too early, or in the wrong order. */
export const deciding: Mutant[] = [
  {
    name: 'forgets-what-it-decided',
    breaks: 'an operation that comes again is decided again',
    file: decidePush,
    find: 'if (before) answer.results.push(before.result)',
    replace: 'if (before && operations.length > 200) answer.results.push(before.result)',
  },
  {
    name: 'new-device-new-step',
    breaks: 'a step that was decided under an earlier enrolment takes effect again',
    file: decidePush,
    find: 'decided.find(({ payloadHash }) => payloadHash === head.payloadHash)',
    replace: 'decided.find(() => false)',
  },
  {
    name: 'any-step-of-that-id',
    breaks: 'what two copies of a computer wrote differently under one id counts as one step',
    unproven: '1 of 40: two copies of one laptop must rewrite the same unsent edit',
    file: decidePush,
    find: 'decided.find(({ payloadHash }) => payloadHash === head.payloadHash)',
    replace: 'decided[0]',
  },
  {
    name: 'clone-unnoticed',
    breaks: 'the same number with other content gets the answer of the first',
    file: decidePush,
    find: "if (before && before.payloadHash !== head.payloadHash) throw new LontarError('device_cloned')",
    replace: '',
  },
  {
    name: 'files-not-waited-for',
    breaks: 'a letter is sent whose files the server does not hold',
    file: decidePush,
    find: "return (await filesComplete(writer, operation, decision)) ? null : 'files_incomplete'",
    replace: 'return (await filesComplete(writer, operation, decision)) ? null : null',
  },
  {
    name: 'overtakes-on-the-letter',
    breaks: 'a later step of a letter is decided while an earlier one waits',
    file: decidePush,
    find: 'held.get(subject) ?? (await',
    replace: '(held.size > 1000 ? held.get(subject) : null) ?? (await',
  },
  {
    name: 'held-back-ignored',
    breaks: 'a step is taken although the one that it builds upon was refused',
    unproven: '4 of 43: most steps behind a refused one are refused by the rules as well',
    file: decideOperation,
    find: "if (followed.some(({ result }) => result.result === 'rejected'))",
    replace: "if (followed.some(({ result }) => result.result === 'rejected') && head.dseq > 1e6)",
  },
  {
    name: 'answers-before-commit',
    breaks: 'the answer leaves before it is durable',
    unproven: '2 of 30: the power must go between the answer and the commit',
    file: sequencer,
    find: 'for (const offer of batch) each.push(await decide(writer, offer, { now, recovering }))',
    replace: `for (const offer of batch) {
        const verdict = await decide(writer, offer, { now, recovering })
        if ('answer' in verdict) offer.resolve(verdict.answer)
        each.push(verdict)
      }
      await new Promise((resolve) => setImmediate(resolve))
      await writer.fact('')`,
  },
  {
    name: 'device-clock-decides',
    breaks: 'whether somebody holds a position is judged by the clock of the device',
    file: 'src/domain/lifecycle/apply-intent.ts',
    find: 'officeDay(context.now)',
    replace: 'officeDay(context.claimedAt)',
  },
  {
    name: 'last-one-wins',
    breaks: 'of two texts written from the same beginning the later one replaces the earlier',
    aim: 'drafting',
    file: 'src/domain/lifecycle/merge-fields.ts',
    find: '} else apart.push(field)',
    replace: '} else Object.assign(merged, { [field]: wanted[field] })',
  },
  {
    name: 'signs-another-paper',
    breaks: 'a signature is not bound to the final PDF that was signed',
    unproven: '2 of 29: two papers of one letter must be under way at once',
    file: 'src/domain/lifecycle/signing.ts',
    find: 'requireFile(letter.signedPdf ?? letter.finalPdf, of)',
    replace: 'void requireFile',
  },
]
