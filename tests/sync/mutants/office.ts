import type { Mutant } from './mutant.ts'

const exchange = 'src/office/sync/exchange.ts'
const letterBook = 'src/office/letters/letter-book.ts'

/** The laptop keeps or shows something wrong. */
export const office: Mutant[] = [
  {
    name: 'refused-shown-as-done',
    breaks: 'the outbox marks as accepted whatever was answered',
    file: exchange,
    find: 'else parts.store.outbox.reject(result.dseq, result.error, at, result.receipt)',
    replace: 'else parts.store.outbox.accept(result.dseq, at, result.receipt)',
  },
  {
    name: 'waiting-counts-as-done',
    breaks: 'an operation that the server has not decided leaves the outbox',
    file: exchange,
    find: 'if (results.length === 0) return problem ?? whyWaiting(answer)',
    replace:
      "for (const { dseq } of answer.waiting) parts.store.outbox.accept(dseq, answer.serverTime, '')\n    if (results.length === 0) return problem ?? whyWaiting(answer)",
  },
  {
    name: 'cursor-before-page',
    breaks: 'the cursor is stored before its page',
    unproven: '2 of 30: the power must go between the cursor and its page',
    file: exchange,
    find: 'store.transaction(() => {\n      for (const change of page.changes) book.receive(change.subject, change.letter)',
    replace:
      "store.facts.set('feed', { cursor: page.next, epoch: page.epoch })\n    store.transaction(() => {\n      for (const change of page.changes) book.receive(change.subject, change.letter)",
  },
  {
    name: 'older-overwrites-newer',
    breaks: 'an old answer replaces what the feed brought meanwhile',
    unproven: '2 of 30: an answer must be overtaken by the feed',
    file: letterBook,
    find: 'settle(id, older ? known.server : letter &&',
    replace: 'settle(id, older && id === letter.unitId ? known.server : letter &&',
  },
  {
    name: 'edit-hides-what-it-saw',
    breaks: 'an edit does not say what its author had before the eyes',
    aim: 'drafting',
    file: letterBook,
    find: "if (intent.kind !== 'letter.edit' || !before) return intent",
    replace: "if (intent.kind !== 'letter.edit' || before !== undefined) return intent",
  },
  {
    name: 'sent-edit-rewritten',
    breaks: 'an edit that may have been sent is still rewritten',
    aim: 'drafting',
    file: 'src/office/store/outbox-table.ts',
    find: "UPDATE operation SET offered = 1 WHERE status = 'waiting'",
    replace: "UPDATE operation SET offered = 0 WHERE status = 'waiting'",
  },
  {
    name: 'refused-draft-lost',
    breaks: 'a draft that the server refused from its first step is thrown away',
    file: letterBook,
    find: 'save({ ...known, local: replay(id, known.server) ?? asDraft(known.local) })',
    replace:
      'const local = replay(id, known.server)\n      if (local) save({ ...known, local })\n      else store.letters.remove(id)',
  },
  {
    name: 'purge-leaves-files',
    breaks: 'the files of a letter that was taken away stay on the disk',
    aim: 'transfers',
    file: 'src/office/sync/collect-files.ts',
    find: 'for (const hash of store.files.orphans()) {',
    replace: 'for (const hash of store.files.orphans().slice(0, 0)) {',
  },
  {
    name: 'file-taken-for-sent',
    breaks: 'a file counts as brought although only a piece of it arrived, and is not brought again',
    file: exchange,
    find: 'store.transaction(() => files.forEach((hash) => store.files.markNotAtServer(hash)))',
    replace: 'store.transaction(() => files.forEach((hash) => store.files.markAtServer(hash)))',
  },
  {
    name: 'operation-outside-the-transaction',
    breaks: 'the change of a letter and its operation are stored one after the other',
    aim: 'crashes',
    unproven: '4 of 30: the power must go between the two writes',
    file: letterBook,
    find: 'deps.guard?.(intent)\n      return store.transaction(() => {',
    replace: 'deps.guard?.(intent)\n      return (<T>(work: () => T): T => work())(() => {',
  },
]
