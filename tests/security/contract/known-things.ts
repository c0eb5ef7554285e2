import type { OfficeSupervisor } from '../../../src/shell/supervise-office.ts'
import type { DesktopCall, DesktopInput, DesktopOutput } from '../../../src/protocol/desktop-api.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import type { Known } from './input-of.ts'

/** The office as a story speaks with it: an error is thrown. */
export const asker =
  (office: OfficeSupervisor) =>
  async <C extends DesktopCall>(name: C, input: DesktopInput<C>): Promise<DesktopOutput<C>> => {
    const answer = await office.call(name, input)
    if (!answer.ok) throw LontarError.fromMessage(answer.error)
    return answer.value as DesktopOutput<C>
  }

/** One page, as small as a PDF may be. */
export const smallPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
).toString('base64')

const stranger = '00000000-0000-4000-8000-000000000000'

/** What an attacker in the page can learn by asking: everything that is on the screens of whoever is signed in. */
export const knownThings = async (office: OfficeSupervisor, letters: readonly string[]): Promise<Known> => {
  const call = asker(office)
  const directory = await call('directory.get', {})
  return {
    uuids: [...letters, stranger],
    hashes: ['0'.repeat(64), 'a'.repeat(64)],
    names: [
      ...directory.people.slice(0, 6).map(({ id }) => id),
      ...directory.positions.slice(0, 6).map(({ id }) => id),
      ...directory.units.map(({ id }) => id),
      'surat_dinas',
      'nota_dinas',
      '000.9',
    ],
    files: [smallPdf, Buffer.from('PK\u0003\u0004 bukan zip').toString('base64'), 'AA==', ''],
  }
}

/** Before anybody has signed in, an attacker knows what every installation has. */
export const knownToStrangers: Known = {
  uuids: [stranger],
  hashes: ['0'.repeat(64)],
  names: ['sari', 'arya', 'diskominfos'],
  files: [smallPdf, 'AA=='],
}
