import type { DesktopEvent } from '../../protocol/desktop-api.ts'
import type { IntakeFields } from '../../protocol/desktop/intake-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { defaultTextSettings } from '../text/text-desk.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import type { Intake } from './intake.ts'
import { judgeDocument } from './judge-document.ts'
import { readFile } from './letter-document.ts'

type IntakeCall =
  | `intake.${'list' | 'add' | 'change' | 'attach' | 'detach' | 'drop' | 'record' | 'judge'}`
  | `text.${'status' | 'settings'}`
  | 'letters.correctRecord'

/** Papers from outside, on their way into the book of incoming letters. */
export const intakeHandlers = (
  desk: Desk,
  intake: Intake,
  emit: (event: DesktopEvent) => void,
): Handlers<IntakeCall> => ({
  'intake.list': () => ({ items: intake.list() }),
  'intake.add': ({ name, data }) => intake.add(plainName(name), Buffer.from(data, 'base64')),
  'intake.change': ({ id, fields }) => {
    intake.change(id, fields)
    return {}
  },
  'intake.attach': async ({ id, name, data }) => {
    await intake.attach(id, plainName(name), Buffer.from(data, 'base64'))
    return {}
  },
  'intake.detach': ({ id, sha256 }) => {
    intake.detach(id, sha256)
    return {}
  },
  'intake.drop': ({ id }) => {
    intake.drop(id)
    return {}
  },
  'intake.record': ({ id }) => ({ letterId: intake.record(id) }),
  'intake.judge': async ({ id }) => {
    const { verdict } = await judgeDocument(desk, await readFile(desk, intake.get(id).pdf.sha256))
    return verdict
  },
  'letters.correctRecord': ({ id, fields }) => {
    const { content, outside } = apart(fields)
    const { local } = desk.book.get(id)
    const seat = myPositions(desk).find((p) => p.roles.includes('tu') && p.unitId === local.unitId)
    if (!seat) throw new LontarError('not_allowed', { position: myPositions(desk)[0]?.title ?? '–' })
    desk.book.perform(id, { kind: 'letter.correct_record', content, outside }, seat.id)
    return {}
  },
  'text.status': () => ({
    ...defaultTextSettings,
    ...desk.store.facts.get('textSettings'),
    ...desk.store.textJobs.waiting(),
    now: desk.text?.current() ?? null,
  }),
  'text.settings': (change) => {
    desk.store.facts.set('textSettings', { ...defaultTextSettings, ...desk.store.facts.get('textSettings'), ...change })
    desk.text?.wake()
    emit({ event: 'intake.changed' })
    return {}
  },
})

const contentNames = ['kind', 'subject', 'security', 'urgency', 'classification'] as const

/** Fields of the form, as the letter keeps them: what it is about, and what stands on its paper. */
const apart = (fields: Partial<IntakeFields>) => {
  const entries = Object.entries(fields)
  const isContent = (name: string) => contentNames.some((known) => known === name)
  return {
    content: Object.fromEntries(entries.filter(([name]) => isContent(name))),
    outside: Object.fromEntries(entries.filter(([name]) => !isContent(name))),
  }
}

/** A name for eyes: no folders, no marks that turn the direction of writing or hide an ending. */
export const plainName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return plain === '' ? 'berkas' : plain
}
