import { createHash } from 'node:crypto'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { demoPersonId, demoPositionId, demoUnitId, type DemoPart } from '../../support/province-data.ts'
import { body, signIn } from '../../support/letter-walk.ts'
import type { OfficeProcess } from '../../support/office-process.ts'
import { comesTrue } from '../../support/patience.ts'
import { password, type Base } from './base.ts'
import { exists, hasAttachment, hasState, hasText, isSigned, numbered, type Fact, type Facts } from './facts.ts'

/** What a step may use. The office is a fresh process after each death. */
export interface Scene {
  office(): OfficeProcess
  base: Base
  attachment: Buffer
  facts: Facts
  /** Remembers what was acknowledged, and where the disk stood then. */
  acknowledged(fact: Fact): void
  /** The person reads of a trouble. When that comes twice the disk recovers: what was refused must then work. */
  shown(code: string): void
  draft: string | null
}

export interface Step {
  name: string
  /** Does what is not done yet: a step that died on its way is simply done again. */
  do(scene: Scene): Promise<void>
}

const as = async (scene: Scene, part: DemoPart): Promise<OfficeProcess> => {
  const office = scene.office()
  const me = await office.call('session.me', {})
  if (me?.person.id !== demoPersonId[part]) await signIn(office, part)
  return office
}

const untilSynced = async (scene: Scene, office: OfficeProcess, done: () => Promise<boolean>): Promise<void> => {
  const isSo = async () => {
    const { problem } = await office.call('sync.now', {})
    if (problem) scene.shown(problem.code)
    return done()
  }
  if (await comesTrue(isSo, 40)) return
  throw new Error(`after many exchanges: ${JSON.stringify(await office.call('sync.status', {}))}`)
}

const draftOf = async (scene: Scene, office: OfficeProcess): Promise<string> => {
  if (scene.draft !== null) return scene.draft
  const { rows } = await office.call('letters.list', { box: 'draf', query: '' })
  // One that came to be though its acknowledgement was lost is the one to go on with.
  scene.draft = rows[0]?.id ?? (await office.call('letters.create', { kind: 'surat_dinas' })).id
  return scene.draft
}

const edit = (n: number): Step => ({
  name: `edit ${n}`,
  async do(scene) {
    const office = await as(scene, 'konseptor')
    const id = await draftOf(scene, office)
    await office.call('letters.edit', {
      id,
      content: {
        subject: numbered(n),
        body: body(`Isi naskah yang ditulis untuk kali ke-${n}. `.repeat(20)),
        addressees: [{ type: 'unit', unitId: demoUnitId.dpmptsp }],
        classification: '000.9',
        reviewers: [demoPositionId.verifikator],
        signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
      },
    })
    scene.acknowledged(hasText('konseptor', id, n))
  },
})

const attach: Step = {
  name: 'attach a file',
  async do(scene) {
    const office = await as(scene, 'konseptor')
    const id = await draftOf(scene, office)
    await office.call('letters.attach', { id, name: 'lampiran.pdf', data: scene.attachment.toString('base64') })
    scene.acknowledged(hasAttachment('konseptor', id, createHash('sha256').update(scene.attachment).digest('hex')))
  },
}

const create: Step = {
  name: 'create a draft',
  async do(scene) {
    const id = await draftOf(scene, await as(scene, 'konseptor'))
    scene.acknowledged(exists('konseptor', id))
  },
}

const submit: Step = {
  name: 'submit it',
  async do(scene) {
    const office = await as(scene, 'konseptor')
    const id = scene.draft!
    if ((await office.call('letters.get', { id })).letter.state === 'draf')
      await office.call('letters.submit', { id, note: '' })
    scene.acknowledged(hasState('konseptor', id, 'diajukan'))
  },
}

const sync = (part: DemoPart): Step => ({
  name: `${part} exchanges with the server`,
  async do(scene) {
    const office = await as(scene, part)
    await untilSynced(scene, office, async () => {
      const status = await office.call('sync.status', {})
      const { rows } = await office.call('letters.list', { box: 'keluar', query: '' })
      return status.online && status.waiting === 0 && status.problem === null && rows.length > 0
    })
  },
})

const sign: Step = {
  name: 'the leader signs',
  async do(scene) {
    const { letterId: id, p12 } = scene.base
    const office = await as(scene, 'kepala')
    const { letter } = await office.call('letters.get', { id })
    if (letter.state === 'siap_ttd') {
      const { results } = await office.call('signing.sign', { ids: [id], with: { type: 'p12', file: p12, password } })
      if (results[0]!.error) throw LontarError.fromMessage(results[0]!.error)
    }
    scene.acknowledged(isSigned('kepala', id))
  },
}

const send: Step = {
  name: 'it is stamped and sent',
  async do(scene) {
    const { letterId: id } = scene.base
    const office = await as(scene, 'kepala')
    await untilSynced(scene, office, async () => (await office.call('letters.get', { id })).letter.state === 'dikirim')
    scene.acknowledged(hasState('kepala', id, 'dikirim'))
  },
}

const ready: Step = {
  name: 'the leader has the letter and its files',
  async do(scene) {
    const { letterId: id } = scene.base
    const office = await as(scene, 'kepala')
    await untilSynced(scene, office, async () => {
      const detail = await office.call('letters.get', { id }).catch(() => null)
      return detail?.letter.state !== undefined && detail.document !== null
    })
    scene.acknowledged(exists('kepala', id))
  },
}

/** Two people at one computer: one writes and sends up a letter, the other signs what waited for him. */
export const twoPeopleAtOneComputer: Step[] = [
  create,
  edit(1),
  attach,
  edit(2),
  sync('konseptor'),
  edit(3),
  submit,
  ready,
  sign,
  send,
  sync('konseptor'),
  sync('kepala'),
]

/** One person who writes and writes, offline: every saved word is one more chance for a power cut. */
export const dayOfWriting: Step[] = [
  create,
  ...Array.from({ length: 12 }, (_, n) => edit(n + 1)),
  attach,
  ...Array.from({ length: 6 }, (_, n) => edit(n + 13)),
]
