import type {
  Actor,
  Attachment,
  FileRef,
  Letter,
  LetterContent,
  LetterNumber,
  LetterState,
} from '../../src/domain/letter.ts'
import type { RichNode } from '../../src/domain/rich-text.ts'
import { demoPersonId, demoPositionId } from '../../tests/support/province-data.ts'
import type { Chance } from './chance.ts'
import { archiveOf } from './seed-archive.ts'
import { dispositionsOf } from './seed-dispositions.ts'
import { secretariat, type SeedProvince } from './seed-province.ts'
import type { Words } from './words.ts'

const kinds =
  'surat_dinas surat_undangan nota_dinas surat_pengantar surat_edaran surat_tugas laporan surat_keterangan pengumuman berita_acara telaahan_staf rekomendasi memo surat_kuasa'.split(
    ' ',
  )
const outsiders =
  'Yayasan Perguruan Koperasi Persatuan Lembaga Perseroan Desa Kantor Paguyuban Balai Forum Sanggar'.split(' ')
const topLevels = ['000', '100', '200', '300', '400', '500', '600', '700', '800', '900']
const dayMs = 86_400_000

export const myActor = actorOf('setdaTu')
export const headActor = actorOf('sekda')
function actorOf(part: 'setdaTu' | 'sekda' | 'setdaKonseptor' | 'asisten' | 'kepalaBiro'): Actor {
  return { personId: demoPersonId[part], positionId: demoPositionId[part], holding: 'definitif' }
}

/** One letter as the registry of the secretariat sees it, with the texts of its files where those were read. */
export interface SeedLetter {
  letter: Letter
  texts: { sha256: string; text: string }[]
}

/**
 * Letters from the oldest to the newest: of ten about six from agencies, one or two from outside, the rest the secretariat’s own. What
 * stands in them is put together as the rules do it, and as the feed of this person would bring it.
 */
export const seedLetters = function* (parts: {
  count: number
  chance: Chance
  words: Words
  province: SeedProvince
  /** The newest is of this moment; they reach back `years`. */
  newest: Date
  years: number
}): Generator<SeedLetter> {
  const { count, chance, words, province, newest, years } = parts
  const sequences = new Map<string, number>()
  const counted = (register: string, at: string, text: (sequence: number) => string): LetterNumber => {
    const name = `${register}/${at.slice(0, 4)}`
    const sequence = (sequences.get(name) ?? 0) + 1
    sequences.set(name, sequence)
    return { text: text(sequence), register: name, sequence, date: at.slice(0, 10) }
  }
  const file = (): FileRef => ({ sha256: chance.hex(64), size: 40_000 + chance.below(400_000) })
  const codes = Array.from({ length: 900 }, () => codeOf(chance))
  const places = Array.from({ length: 3000 }, () => `${chance.zipf(outsiders)} ${words.title(2)}`)
  const earlier: { id: string; number: string; subject: string }[] = []

  for (let index = 0; index < count; index++) {
    const ageDays = (years * 365 * (count - 1 - index)) / count
    const at = inOfficeHours(newest.getTime() - ageDays * dayMs, chance)
    const later = (hours: number) =>
      new Date(Math.min(Date.parse(at) + hours * 3_600_000, newest.getTime())).toISOString()
    const isNew = ageDays < 6
    const roll = chance.next()
    const way = roll < 0.62 ? 'in' : roll < 0.75 ? 'outside' : roll < 0.985 || !isNew ? 'out' : 'work'
    const sender = chance.zipf(province.senders)
    const attachments: Attachment[] = chance.is(0.22)
      ? Array.from({ length: 1 + chance.below(3) }, (_, n) => ({
          ...file(),
          name: `Lampiran ${n + 1} ${words.title(2)}.pdf`,
          pages: 1 + chance.below(20),
        }))
      : []
    const texts = attachments.flatMap(({ sha256 }) =>
      chance.is(0.4) ? [{ sha256, text: Array.from({ length: 6 }, () => words.paragraph()).join('\n') }] : [],
    )
    const content = contentOf(chance, words, {
      classification: chance.zipf(codes),
      attachments,
      isBlank: way === 'outside',
    })
    const author: Actor =
      way === 'in'
        ? { personId: `${sender.unit.id}-p6`, positionId: `${sender.unit.id}-j6`, holding: 'definitif' }
        : way === 'outside'
          ? myActor
          : actorOf('setdaKonseptor')
    const base: Letter = {
      id: chance.uuid(),
      version: 8,
      contentVersion: 1,
      state: 'diterima',
      unitId: way === 'in' ? sender.unit.id : secretariat,
      author,
      content,
      parafs: [],
      number: null,
      numberRequested: false,
      finalPdf: null,
      signedPdf: file(),
      signature: null,
      deliveries: [],
      history: [],
      updatedAt: at,
    }
    const entry = (action: string, by: Actor, hours: number, state: LetterState) => ({
      action,
      by,
      at: later(hours),
      claimedAt: later(hours),
      note: '',
      contentVersion: 1,
      state,
    })
    if (way === 'in' || way === 'outside') {
      const isRead = !isNew || chance.is(0.8)
      const isDone = ageDays > 30 || chance.is(0.5)
      const received = { by: myActor, at: later(0.2) }
      const agenda = counted(`agenda-masuk/${secretariat}`, at, (n) => String(n).padStart(4, '0'))
      const readHours = 0.5 + chance.below(20)
      const delivery = {
        unitId: secretariat,
        as: 'addressee' as const,
        sentAt: at,
        received,
        read: isRead ? { by: headActor, at: later(readHours) } : null,
        agenda,
        ...(isRead &&
          isDone && { followedUp: { by: headActor, at: later(readHours + 2 + 90 * chance.next() ** 3), note: '' } }),
      }
      const dispositions = isRead && chance.is(0.7) ? dispositionsOf(chance, words, at, isDone) : undefined
      const archive = ageDays > 400 ? [archiveOf(chance, content.classification, at)] : undefined
      const common = {
        deliveries: [delivery],
        ...(dispositions && { dispositions }),
        ...(archive && { archives: archive }),
      }
      if (way === 'outside') {
        const day = at.slice(0, 10)
        const text = chance.is(0.7) ? Array.from({ length: 4 }, () => words.paragraph()).join('\n') : ''
        yield {
          texts,
          letter: {
            ...base,
            ...common,
            content: {
              ...content,
              addressees: [{ type: 'unit', unitId: secretariat }],
              signatory: { positionId: '', onBehalfOf: null },
            },
            outside: {
              sender: chance.zipf(places),
              place: words.title(1),
              number: `${1 + chance.below(400)}/${words.title(1).slice(0, 4).toUpperCase()}/${day.slice(0, 4)}`,
              date: new Date(Date.parse(day) - chance.below(12) * dayMs).toISOString().slice(0, 10),
              receivedOn: day,
              way: chance.pick(['pos', 'kurir', 'langsung', 'surel']),
              ...(text !== '' && { text, textFrom: 'layer' as const }),
            },
            history: [
              entry('letter.record', myActor, 0, 'diterima'),
              ...(isRead ? [entry('letter.read', headActor, readHours, 'diterima')] : []),
            ],
            updatedAt: isRead ? later(readHours) : at,
          },
        }
        continue
      }
      const head: Actor = { personId: sender.headPerson, positionId: sender.head, holding: 'definitif' }
      const number = counted(sender.unit.id, at, (n) => numberText(content, n, 'I', sender.abbreviation))
      yield {
        texts,
        letter: {
          ...base,
          ...common,
          content: {
            ...content,
            addressees: [{ type: 'unit', unitId: secretariat }],
            signatory: { positionId: sender.head, onBehalfOf: null },
          },
          number,
          signature: signatureOf(head, at),
          history: [
            entry('letter.sign', head, -2, 'ditandatangani'),
            entry('letter.strengthen', head, -1, 'diperkuat'),
            entry('dikirim', head, 0, 'dikirim'),
            entry('letter.receive', myActor, 0.2, 'diterima'),
            ...(isRead ? [entry('letter.read', headActor, readHours, 'diterima')] : []),
          ],
          updatedAt: isRead ? later(readHours) : later(0.2),
        },
      }
      continue
    }
    const to = Array.from(
      { length: 1 + (chance.is(0.15) ? chance.below(12) : 0) },
      () => chance.zipf(province.senders).unit.id,
    )
    const units = [...new Set(to)]
    const relation = chance.is(0.12) && earlier.length > 0 ? chance.pick(earlier) : null
    const own: LetterContent = {
      ...content,
      addressees: units.map((unitId) => ({ type: 'unit', unitId })),
      signatory: { positionId: demoPositionId.sekda, onBehalfOf: null },
      reviewers: [demoPositionId.kepalaBiro, demoPositionId.asisten],
      ...(relation && {
        relation: { letterId: relation.id, as: 'balasan' as const, number: relation.number, subject: relation.subject },
      }),
    }
    const work = -(4 + 60 * chance.next() ** 3)
    const begun = [entry('letter.create', author, work - 2, 'draf'), entry('letter.submit', author, work, 'diajukan')]
    const checked = [
      entry('letter.paraf', actorOf('kepalaBiro'), work * 0.7, 'diajukan'),
      entry('letter.paraf', actorOf('asisten'), work * 0.5, 'diperiksa'),
    ]
    const parafs = [demoPositionId.kepalaBiro, demoPositionId.asisten].map((positionId, n) => ({
      positionId,
      by: checked[n]!.by,
      at: checked[n]!.at,
      contentVersion: 1,
    }))
    if (way === 'work') {
      const isChecked = chance.is(0.5)
      yield {
        texts,
        letter: {
          ...base,
          content: own,
          state: isChecked ? 'diperiksa' : 'diajukan',
          signedPdf: null,
          parafs: isChecked ? parafs : [],
          history: isChecked ? [...begun, ...checked] : begun,
        },
      }
      continue
    }
    const number = counted(secretariat, at, (n) => numberText(own, n, 'UM', 'SETDA'))
    const isCancelled = chance.is(0.012)
    const isArchived = ageDays > 400
    const state: LetterState = isCancelled
      ? 'dibatalkan'
      : isArchived
        ? 'diarsip'
        : isNew && chance.is(0.3)
          ? 'dikirim'
          : 'diterima'
    const sent = [
      entry('letter.reserve_number', myActor, -3, 'diperiksa'),
      entry('letter.finalize', myActor, -2.8, 'siap_ttd'),
      ...(isCancelled
        ? [entry('letter.cancel', myActor, -1, 'dibatalkan')]
        : [
            entry('letter.sign', headActor, -1, 'ditandatangani'),
            entry('letter.strengthen', headActor, -0.5, 'diperkuat'),
            entry('dikirim', headActor, 0, 'dikirim'),
          ]),
    ]
    if (earlier.length < 4000) earlier.push({ id: base.id, number: number.text, subject: own.subject })
    else earlier[chance.below(4000)] = { id: base.id, number: number.text, subject: own.subject }
    yield {
      texts,
      letter: {
        ...base,
        content: own,
        state,
        number,
        parafs,
        signature: isCancelled ? null : signatureOf(headActor, at),
        deliveries: isCancelled
          ? []
          : units.map((unitId) => ({
              unitId,
              as: 'addressee',
              sentAt: at,
              received:
                state === 'dikirim'
                  ? null
                  : {
                      by: { personId: `${unitId}-p2`, positionId: `${unitId}-j2`, holding: 'definitif' },
                      at: later(1),
                    },
              read: null,
            })),
        history: [...begun, ...checked, ...sent],
        ...(isArchived && !isCancelled && { archives: [archiveOf(chance, own.classification, at)] }),
      },
    }
  }
}

const contentOf = (
  chance: Chance,
  words: Words,
  { classification, attachments, isBlank }: { classification: string; attachments: Attachment[]; isBlank: boolean },
): LetterContent => ({
  kind: chance.zipf(kinds),
  subject: words.title(4 + chance.below(6)),
  body: { type: 'doc', content: isBlank ? [{ type: 'paragraph' }] : [0, 1, 2].map(() => paragraph(words.paragraph())) },
  addressees: [],
  copies: [],
  security: chance.is(0.9) ? 'biasa' : 'terbatas',
  urgency: chance.is(0.85) ? 'biasa' : chance.is(0.8) ? 'segera' : 'amat_segera',
  classification,
  attachments,
  signatory: { positionId: '', onBehalfOf: null },
  reviewers: [],
})

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const numberText = (
  { security, classification }: LetterContent,
  sequence: number,
  desk: string,
  unit: string,
): string =>
  `${security === 'biasa' ? 'B' : 'T'}.${classification}/${String(sequence).padStart(3, '0')}/${desk}/${unit}`

const codeOf = (chance: Chance): string => {
  const depth = 1 + chance.below(3)
  return [chance.zipf(topLevels), ...Array.from({ length: depth }, () => String(1 + chance.below(9)))].join('.')
}

const signatureOf = (by: Actor, at: string): NonNullable<Letter['signature']> => ({
  by,
  onBehalfOf: null,
  certificateSubject: 'CN=Contoh',
  claimedTime: at,
  timestampTime: at,
  level: 'B-T',
})

/** Offices write on weekdays, mostly in the morning. */
const inOfficeHours = (instant: number, chance: Chance): string => {
  const day = Math.floor(instant / dayMs)
  const weekday = (day + 3) % 7
  const shifted = weekday > 4 && chance.is(0.95) ? day - (weekday - 4) : day
  return new Date(shifted * dayMs + (instant % dayMs) * 0.35).toISOString()
}
