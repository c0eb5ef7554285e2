import type { Mutant } from './mutant.ts'

const letterWriter = 'src/server/store/sql-letter-writer.ts'
const publish = 'src/server/sequencer/publish-letter.ts'

/** The server's registers, feeds, digests and log are kept wrongly. */
export const records: Mutant[] = [
  {
    name: 'cancelled-number-again',
    breaks: 'the number of a cancelled letter is given to another',
    aim: 'numbers',
    file: 'src/server/store/sql-registers.ts',
    find: 'select max(sequence) as last from numbers where register = @register',
    replace: 'select max(sequence) as last from numbers where register = @register and reason is null',
  },
  {
    name: 'register-of-all-years',
    breaks: 'running numbers do not begin anew with the year',
    aim: 'numbers',
    file: 'src/domain/number.ts',
    find: '`${unitId}/${date.slice(0, 4)}`',
    replace: '`${unitId}/2026`',
  },
  {
    name: 'no-purge',
    breaks: 'whoever loses sight of a letter keeps it',
    aim: 'transfers',
    file: publish,
    find: 'if ((view?.sha256 ?? null) === previous) continue',
    replace: 'if ((view?.sha256 ?? null) === previous || !view) continue',
  },
  {
    name: 'no-snapshot',
    breaks: 'a new holder of a position does not get the letters that are there already',
    aim: 'transfers',
    file: 'src/server/sequencer/regrant.ts',
    find: 'if (concerned?.people.size !== 0) await publishAll(writer, audience, day, concerned)',
    replace: 'if (concerned?.people.size === -1) await publishAll(writer, audience, day, concerned)',
  },
  {
    name: 'feed-only-for-the-actor',
    breaks: 'a change reaches only whoever had the letter before',
    aim: 'transfers',
    file: publish,
    find: 'new Set([...audience.candidates(letter), ...sent.keys()])',
    replace: 'new Set(sent.size > 0 ? sent.keys() : audience.candidates(letter))',
  },
  {
    name: 'feed-keeps-its-number',
    breaks: 'a changed letter stays at its old place in the feed',
    file: letterWriter,
    find: 'select coalesce(max(seq), 0) + 1 from feed',
    replace: 'select coalesce(min(seq), 1) - 1 from feed',
  },
  {
    name: 'digest-forgets',
    breaks: 'the digest keeps what was taken out of the feed',
    aim: 'transfers',
    file: letterWriter,
    find: 'if (previous !== null) toggle(personId, subject, previous)',
    replace: 'if (previous !== null && view) toggle(personId, subject, previous)',
  },
  {
    name: 'audit-chain-broken',
    breaks: 'a row of the log is not sealed with the one before it',
    file: 'src/server/store/sql-audit-writer.ts',
    find: 'last = sealed',
    replace: 'void sealed',
  },
  {
    name: 'cursor-skips',
    breaks: 'a page’s next cursor passes over a change that was not in it',
    unproven: '1 of 16: a page must end just before a change',
    file: 'src/server/sync-desk.ts',
    find: 'last ?? cursor ?? start),',
    replace: 'rows.at(-1) ?? cursor ?? start),',
  },
]
