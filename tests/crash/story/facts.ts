import { createHash } from 'node:crypto'
import type { Letter } from '../../../src/domain/letter.ts'
import { documentPath } from '../../../src/protocol/desktop-api.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import type { OfficeProcess } from '../../support/office-process.ts'
import type { DemoPart } from '../../support/province-data.ts'

/** What can be read of one person's letters, from a running office or from a folder at rest. */
export interface DeskView {
  letter(id: string): Promise<Letter | null>
  file(letterId: string, sha256: string): Promise<Buffer>
}

/** Something the office has acknowledged. From then on it must hold after whatever happens. */
export interface Fact {
  part: DemoPart
  /** A later fact of the same name takes the place of the earlier one. */
  name: string
  holds(view: DeskView): Promise<boolean>
}

export type Facts = Map<string, Fact>

export const acknowledge = (facts: Facts, fact: Fact): void => void facts.set(fact.name, fact)

export const officeView = (office: OfficeProcess): DeskView => ({
  letter: (id) =>
    office.call('letters.get', { id }).then(
      (detail) => detail.letter,
      (error: unknown) => {
        if (error instanceof LontarError && error.code === 'letter_unknown') return null
        throw error
      },
    ),
  async file(id, sha256) {
    const { letter } = await office.call('letters.get', { id })
    const isAttached = letter.content.attachments.some((a) => a.sha256 === sha256)
    return office.document(isAttached ? documentPath.attachment(id, sha256) : documentPath.letter(id, sha256))
  },
})

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const exists = (part: DemoPart, id: string): Fact => ({
  part,
  name: `${id} exists`,
  holds: async (view) => (await view.letter(id)) !== null,
})

/** Subjects are numbered: the one that was acknowledged, or a later one whose acknowledgement the crash swallowed. */
export const numbered = (n: number): string => `Naskah ke-${n}`
export const hasText = (part: DemoPart, id: string, n: number): Fact => ({
  part,
  name: `${id} has its text`,
  holds: async (view) => Number(/^Naskah ke-(\d+)$/.exec((await view.letter(id))?.content.subject ?? '')?.[1]) >= n,
})

export const hasAttachment = (part: DemoPart, id: string, sha256: string): Fact => ({
  part,
  name: `${id} has ${sha256}`,
  async holds(view) {
    const letter = await view.letter(id)
    if (!letter?.content.attachments.some((a) => a.sha256 === sha256)) return false
    return sha256Of(await view.file(id, sha256)) === sha256
  },
})

const after = (state: Letter['state']): Letter['state'][] => {
  const order: Letter['state'][] = [
    'draf',
    'diajukan',
    'diperiksa',
    'siap_ttd',
    'ditandatangani',
    'diperkuat',
    'dikirim',
    'diterima',
  ]
  return order.slice(order.indexOf(state))
}

export const hasState = (part: DemoPart, id: string, state: Letter['state']): Fact => ({
  part,
  name: `${id} is ${state}`,
  async holds(view) {
    const letter = await view.letter(id)
    return letter !== null && after(state).includes(letter.state)
  },
})

export const isSigned = (part: DemoPart, id: string): Fact => ({
  part,
  name: `${id} is signed`,
  async holds(view) {
    const signed = (await view.letter(id))?.signedPdf
    return signed ? sha256Of(await view.file(id, signed.sha256)) === signed.sha256 : false
  },
})
