import type { Mutant } from './mutant.ts'

const restore = 'src/office/repair/restore-store.ts'
const bringOver = 'src/office/repair/bring-over.ts'
const importUnsent = 'src/office/repair/import-unsent.ts'

/** Laptops whose disk failed: work that could be saved is lost, or done otherwise than it was. */
export const repairs: Mutant[] = [
  {
    name: 'repaired-counts-on',
    breaks: 'a repaired laptop goes on under its old count of steps',
    aim: 'repairs',
    file: restore,
    find: "facts.set('restored', { at: now.toISOString(), next: null })",
    replace: "facts.set('restored', null)",
  },
  {
    name: 'only-the-copy',
    breaks: 'what was written after the copy and can still be read is not brought along',
    aim: 'repairs',
    file: bringOver,
    find: "for (const row of rows.filter((row) => !here.has(idOf(row['body'])))) {",
    replace: 'for (const row of rows.slice(0, 0)) {',
  },
  {
    name: 'copy-says-the-last-word',
    breaks: 'a step stands as the older copy has it, though its last words can be read',
    aim: 'repairs',
    unproven: '1 of 8 seeds of 200 steps; src/office/repair/restore-store.test.ts holds it',
    file: bringOver,
    find: 'for (const row of known) {',
    replace: 'for (const row of known.slice(0, 0)) {',
  },
  {
    name: 'damaged-copy-taken',
    breaks: 'a copy that is damaged itself takes the place of the store',
    aim: 'repairs',
    unproven:
      '0 of 8 seeds of 200 steps: the damage must lie where the repair does not look; src/office/repair/restore-store.test.ts holds it',
    file: restore,
    find: "if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')",
    replace: "if (db.pragma('quick_check(1)', { simple: true }) === '')",
  },
  {
    name: 'file-taken-in-backwards',
    breaks: 'unsent work is taken in from a file with the last step first',
    aim: 'repairs',
    file: importUnsent,
    find: '.toSorted((a, b) => a.dseq - b.dseq)',
    replace: '.toSorted((a, b) => b.dseq - a.dseq)',
  },
  {
    name: 'file-taken-in-twice',
    breaks: 'steps are taken in from a file though they are here',
    aim: 'repairs',
    file: importUnsent,
    find: 'waiting.filter(({ opId }) => !here.has(opId))',
    replace: 'waiting.filter(({ opId }) => !here.has(opId) || opId)',
  },
  {
    name: 'put-aside-forgotten',
    breaks: 'a repair that was broken off does not find the damaged store where it put it',
    aim: 'repairs',
    unproven:
      '0 of 8 seeds of 200 steps: the power must go between two names; src/office/repair/restore-store.test.ts holds it',
    file: restore,
    find: 'const path = isThere || !existsSync(aside) ? own : aside',
    replace: 'const path = isThere || !existsSync(aside) ? own : own',
  },
]
