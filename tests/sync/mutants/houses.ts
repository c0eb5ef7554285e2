import type { Mutant } from './mutant.ts'

const disposing = 'src/domain/lifecycle/disposing.ts'
const delivery = 'src/domain/lifecycle/delivery.ts'
const signing = 'src/domain/lifecycle/signing.ts'
const partOfHouse = 'src/domain/access/part-of-house.ts'
const whatIsLeft =
  'return { ...rest, ...(seen?.length && { dispositions: seen }), ...(kept?.length && { archives: kept }) }'

/** What becomes of a letter between its signatures and its archive: houses look into each other, or undo what cannot be undone. */
export const houses: Mutant[] = [
  {
    name: 'dispositions-for-everybody',
    breaks: 'a house sees the dispositions of another',
    aim: 'houses',
    file: partOfHouse,
    find: whatIsLeft,
    replace: 'return { ...rest, ...(dispositions && { dispositions }), ...(kept?.length && { archives: kept }) }',
  },
  {
    name: 'archives-for-everybody',
    breaks: 'a house sees the archive of another',
    aim: 'houses',
    file: partOfHouse,
    find: whatIsLeft,
    replace: 'return { ...rest, ...(seen?.length && { dispositions: seen }), ...(archives && { archives }) }',
  },
  {
    name: 'cancelled-though-read',
    breaks: 'a disposition is taken back from somebody who has read it',
    aim: 'houses',
    file: disposing,
    find: "if (receiver.read) throw new Refusal('already_read')",
    replace: '',
  },
  {
    name: 'withdrawn-though-read',
    breaks: 'a letter is taken back from an agency that has read it',
    aim: 'houses',
    file: 'src/domain/lifecycle/dispatch.ts',
    find: "if (delivery.read) throw new Refusal('already_read')",
    replace: '',
  },
  {
    name: 'withdrawn-letter-stays',
    breaks: 'a letter that was taken back stays with the addressee',
    aim: 'houses',
    file: delivery,
    find: 'if (delivery.withdrawn) return false',
    replace: '',
  },
  {
    name: 'passed-on-unread',
    breaks: 'whoever passes a letter on is not taken to have read it, and it can still be withdrawn',
    aim: 'houses',
    file: delivery,
    find: 'if (!read) return silently(letter, change(letter))',
    replace: 'if (read !== undefined) return silently(letter, change(letter))',
  },
  {
    name: 'clerk-disposes',
    breaks: 'the registry passes letters on as if it were the head',
    aim: 'houses',
    file: disposing,
    find: "(delivery.positionId !== undefined || position.roles.includes('pimpinan'))",
    replace: "(delivery.positionId !== undefined || position.roles.includes('tu'))",
  },
  {
    name: 'signed-on-unstamped',
    breaks: 'the second signs before the first signature has its time-stamp',
    aim: 'houses',
    file: signing,
    find: "    state: 'ditandatangani',",
    replace: "    state: letter.content.coSignatories?.length && !letter.signature ? 'siap_ttd' : 'ditandatangani',",
  },
  {
    name: 'sent-half-signed',
    breaks: 'a letter leaves before all have signed it',
    aim: 'houses',
    file: signing,
    find: 'const isLast = nextSignatory(letter) === undefined',
    replace: 'const isLast = nextSignatory(letter) !== null',
  },
  {
    name: 'signature-outlives-its-text',
    breaks: 'a letter that comes back keeps the signature that stood under its old text',
    unproven: '2 of 34: a letter must come back between its first and its second signature',
    aim: 'houses',
    file: 'src/domain/lifecycle/checking.ts',
    find: '{ ...rest, finalPdf: null, signedPdf: null, signature: null }',
    replace: '{ ...rest, finalPdf: null, signedPdf: null }',
  },
  {
    name: 'numbered-at-home',
    breaks: 'an agency numbers what another’s registry is to number',
    aim: 'houses',
    file: 'src/domain/access/registry.ts',
    find: 'return authority?.unitId ??',
    replace: 'return (authority ? undefined : null) ??',
  },
  {
    name: 'agenda-leaves-lines-out',
    breaks: 'the book of incoming letters has gaps',
    aim: 'houses',
    file: 'src/server/sequencer/assign-agenda.ts',
    find: '(await store.lastAgenda(register)) + 1',
    replace: '(await store.lastAgenda(register)) + 2',
  },
  {
    name: 'agenda-line-twice',
    breaks: 'two letters stand in one line of the book',
    aim: 'houses',
    file: 'src/server/sequencer/assign-agenda.ts',
    find: 'const isOld = before?.deliveries.some(',
    replace: 'const isOld = agenda?.sequence === 2 || before?.deliveries.some(',
  },
]
