import { kindOf } from '../../src/domain/kinds/kinds-of.ts'
import type { FieldValue, LetterContent } from '../../src/domain/letter.ts'
import { columnsOf, isTable, type KindField } from '../../src/domain/kinds/letter-kind.ts'
import { plainText, type RichNode } from '../../src/domain/rich-text.ts'
import type { OfficeProcess } from '../../tests/support/office-process.ts'
import { demoPositionId, type DemoPart } from '../../tests/support/province-data.ts'
import { houses, type SampleLetter, type Stage } from './sample-letters.ts'

export interface SampleOffices {
  /** The office of a person, signed in. */
  open(part: DemoPart): Promise<OfficeProcess>
  /** A certificate file of a leader, base64, with its password. */
  certificateOf(part: DemoPart): Promise<{ file: string; password: string }>
}

const stages: Stage[] = ['draf', 'diajukan', 'diperiksa', 'siap_ttd', 'dikirim']

/** Plays one letter as far as it is to come, on real offices: each step is taken by who takes it in an office. */
export const playSample = async (sample: SampleLetter, offices: SampleOffices): Promise<string> => {
  const { drafter, checker, registry, head } = houses[sample.house]
  const reached = (stage: Stage) => stages.indexOf(sample.stage) >= stages.indexOf(stage)
  const desk = await offices.open(drafter)
  const { id } = await desk.call('letters.create', { kind: sample.kind })
  const { letter } = await desk.call('letters.get', { id })
  await desk.call('letters.edit', { id, content: contentOf(sample, letter.content, checker) })
  await desk.call('sync.now', {})
  if (sample.stage === 'draf') return id

  await desk.call('letters.submit', { id, note: sample.note ?? '' })
  await desk.call('sync.now', {})
  if (checker && (sample.stage === 'dikembalikan' || reached('diperiksa'))) {
    const office = await offices.open(checker)
    await until(office, id, 'diajukan')
    if (sample.stage === 'dikembalikan') await office.call('letters.return', { id, note: sample.note ?? 'Perbaiki.' })
    else await office.call('letters.paraf', { id, note: 'Sudah sesuai.' })
    await office.call('sync.now', {})
  }
  if (!reached('siap_ttd') || sample.stage === 'dikembalikan') return id

  const numbers = await offices.open(registry)
  await until(numbers, id, 'diperiksa')
  await numbers.call('letters.number', { id })
  await until(numbers, id, 'siap_ttd')
  await numbers.call('sync.now', {})
  if (!reached('dikirim')) return id

  const leader = await offices.open(head)
  await until(leader, id, 'siap_ttd')
  const { file, password } = await offices.certificateOf(head)
  const { results } = await leader.call('signing.sign', { ids: [id], with: { type: 'p12', file, password } })
  const refused = results.find((result) => result.error !== null)
  if (refused) throw new Error(`${sample.subject}: ${refused.error!.code}`)
  await until(leader, id, 'dikirim', 'diterima')
  if (sample.disposition) await passOn(id, sample.disposition, offices)
  return id
}

const passOn = async (id: string, given: NonNullable<SampleLetter['disposition']>, offices: SampleOffices) => {
  const head = await offices.open(given.head)
  await until(head, id, 'dikirim', 'diterima')
  await head.call('letters.read', { id })
  await dispose(head, id, given.to, given.instructions, given.note, given.dueInDays)
  if (!given.passedOn) return
  const first = await offices.open(given.to)
  await syncUntil(first, async () => (await first.call('letters.get', { id })).dispositions.mayGive.length > 0)
  await dispose(first, id, given.passedOn.to, ['Siapkan bahan'], given.passedOn.note, given.dueInDays)
}

const dispose = async (
  office: OfficeProcess,
  id: string,
  to: DemoPart,
  instructions: string[],
  note: string,
  days: number,
) => {
  const [as] = (await office.call('letters.get', { id })).dispositions.mayGive
  if (!as) throw new Error(`nobody may pass on ${id} here`)
  const due = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await office.call('dispositions.give', { id, as, to: [demoPositionId[to]], instructions, note, due })
  await office.call('sync.now', {})
}

const contentOf = (sample: SampleLetter, begun: LetterContent, checker: DemoPart | null): Partial<LetterContent> => ({
  subject: sample.subject,
  addressees: sample.to,
  copies: sample.copies ?? [],
  urgency: sample.urgency ?? 'biasa',
  security: sample.security ?? 'biasa',
  classification: sample.classification,
  signatory: { positionId: demoPositionId[houses[sample.house].head], onBehalfOf: null },
  reviewers: checker ? [demoPositionId[checker]] : [],
  body: sample.paragraphs
    ? bodyOf(sample.paragraphs)
    : (filled(begun.body) ?? bodyOf(['Demikian untuk dilaksanakan.'])),
  fields: fieldsOf(sample),
})

const bodyOf = (paragraphs: string[]): RichNode => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

const filled = (body: RichNode): RichNode | null => (plainText(body).trim() === '' ? null : body)

/** What the sample says, and a plausible word in every other blank that must not stay empty. */
const fieldsOf = ({ kind, fields = {}, subject }: SampleLetter): Record<string, FieldValue> => {
  const blanks = kindOf({}, kind)?.fields ?? []
  return Object.fromEntries(blanks.map((field) => [field.id, fields[field.id] ?? plausible(field, subject)]))
}

const plausible = (field: KindField, subject: string): FieldValue => {
  if (isTable(field)) return [Object.fromEntries(columnsOf(field).map(({ id, label }) => [id, `${label} contoh`]))]
  if (field.type === 'date') return '2026-12-01'
  if (field.type === 'time') return '09:00'
  if (field.type === 'number') return '1'
  return field.type === 'long' ? subject : `${field.label} contoh`
}

const until = (office: OfficeProcess, id: string, ...states: string[]): Promise<void> =>
  syncUntil(office, async () => {
    const { letter, document } = await office.call('letters.get', { id })
    return states.includes(letter.state) && (letter.state !== 'siap_ttd' || document !== null)
  })

const syncUntil = async (office: OfficeProcess, done: () => Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 60; round++) {
    await office.call('sync.now', {})
    if (await done().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`not reached after 60 exchanges: ${JSON.stringify(await office.call('sync.status', {}))}`)
}
