import type { Mutant } from './mutant.ts'

const decidePush = 'src/server/sequencer/decide-push.ts'

/** What follows after the server, or a laptop, was put back to an older state. */
export const restoring: Mutant[] = [
  {
    name: 'epoch-stays',
    breaks: 'a restored server goes on in its old epoch',
    file: 'src/server/recovery/recovery.ts',
    find: 'const epoch = randomUUID()',
    replace: 'const epoch = await writer.epoch()',
  },
  {
    name: 'no-recovery',
    breaks: 'a restored server decides new steps before the old ones are back',
    file: decidePush,
    find: 'if (decision.recovering && !(await isTurnOf(writer, head.subject, earlier)))',
    replace: 'if (decision.recovering && !earlier && head.dseq > 1e6)',
  },
  {
    name: 'receipts-out-of-order',
    breaks: 'what is brought back is decided in the order of its coming',
    file: decidePush,
    find: '((await writer.letter(subject))?.version ?? 0) >= earlier.on',
    replace: 'earlier.on >= 0',
  },
  {
    name: 'receipt-number-ignored',
    breaks: 'a letter gets another number than before the restore',
    file: 'src/server/sequencer/assign-number.ts',
    find: 'if (given && !(await store.isNumberTaken(given.register, given.sequence)))',
    replace: 'if (given && (await store.isNumberTaken(given.register, given.sequence)))',
  },
  {
    name: 'refusal-forgotten',
    breaks: 'what was refused before the restore is judged anew',
    file: 'src/server/sequencer/decide-operation.ts',
    find: 'if (earlier?.error) return LontarError.fromMessage(earlier.error)',
    replace: '',
  },
  {
    name: 'positions-of-today',
    breaks: 'a step brought back is refused because its position has passed on meanwhile',
    file: 'src/server/sequencer/decide-operation.ts',
    find: 'earlier ? asThen(audience.directory, actor, earlier.at) : audience.directory',
    replace: 'audience.directory',
  },
  {
    name: 'nothing-offered-again',
    breaks: 'a laptop does not bring back what a restored server lost',
    file: 'src/office/sync/greet.ts',
    find: 'if (feed) store.outbox.offerAgain(answer.decidedThrough, offset)',
    replace: '',
  },
  {
    name: 'receipts-not-kept',
    breaks: 'a laptop throws its receipts away',
    file: 'src/office/sync/exchange.ts',
    find: 'parts.store.outbox.accept(result.dseq, at, result.receipt)',
    replace: "parts.store.outbox.accept(result.dseq, at, '')",
  },
  {
    name: 'stale-letters-stay',
    breaks: 'after a restore a laptop keeps letters that are no longer its person’s',
    file: 'src/office/sync/exchange.ts',
    find: 'if (!hello.recovering) await settleStale(parts)',
    replace: '',
  },
  {
    name: 'open-work-keeps-its-numbers',
    breaks: 'a laptop enrolled anew offers its open work under the old numbers',
    file: 'src/office/sync/adopt-device.ts',
    find: 'store.outbox.renumber()',
    replace: 'store.outbox.nextSequence() - 1',
  },
]
