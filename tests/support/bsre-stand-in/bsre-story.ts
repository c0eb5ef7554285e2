import { signLineSchema, type RemoteSecret, type SignLine } from '../../../src/protocol/remote-signing-api.ts'
import type { BsreSettings } from '../../../src/server/bsre/bsre-settings.ts'
import type { Client } from '../../../src/server/testing/client.ts'
import { checkedLetter, type Cast } from '../../../src/server/testing/letter-story.ts'
import { letterPdf } from '../authority/letter-pdf.ts'
import { demoDirectory, demoPersonId, type DemoPart } from '../province-data.ts'
import type { BsreStandIn, BsreUser } from './start-bsre.ts'

/** Typed by the head of the agency in the stories. Nothing of it may be found anywhere afterwards. */
export const passphrase = 'frasa-sandi-kepala-8241'

export const bsreUser = (part: DemoPart, change: Partial<BsreUser> = {}): BsreUser => {
  const { name, identity } = demoDirectory('http://127.0.0.1/v').people.find(({ id }) => id === demoPersonId[part])!
  return { name, identity, passphrase, ...change }
}

export const settingsFor = (
  service: BsreStandIn,
  version: BsreSettings['version'],
  patience = 60_000,
): BsreSettings => ({
  url: service.url,
  version,
  user: 'lontar-uji',
  password: service.password,
  patience,
  decideAfter: 15 * 60_000,
})

/** A letter with a real PDF that waits for the signature of the head. */
export const letterToSign = async (
  cast: Pick<Cast, 'konseptor' | 'verifikator' | 'tu'>,
): Promise<{ id: string; of: string; pdf: Buffer }> => {
  const id = await checkedLetter(cast)
  await cast.tu.act(id, { kind: 'letter.reserve_number' })
  const pdf = Buffer.from(await letterPdf({ text: id }))
  const file = await cast.tu.upload(pdf)
  await cast.tu.act(id, { kind: 'letter.finalize', pdf: file, contentVersion: 1 })
  return { id, of: file.sha256, pdf }
}

export const approvedLetter = async (cast: Pick<Cast, 'konseptor' | 'verifikator' | 'tu' | 'kepala'>) => {
  const letter = await letterToSign(cast)
  const { result } = await cast.kepala.act(letter.id, { kind: 'letter.approve_remote', of: letter.of })
  if (result !== 'accepted') throw new Error('the approval was not taken')
  return letter
}

const post = (client: Client, path: string, value: unknown) =>
  client.request(`/v1/remote-signing/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })

export const askToSign = (
  client: Client,
  letters: { id: string; of: string }[],
  secret: RemoteSecret = { kind: 'passphrase', value: passphrase },
): Promise<Response> => post(client, 'sign', { letters: letters.map(({ id, of }) => ({ id, of })), secret })

/** What became of each, as it was told. */
export const signRemotely = async (...asked: Parameters<typeof askToSign>): Promise<SignLine[]> => {
  const answer = await askToSign(...asked)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => signLineSchema.parse(JSON.parse(line)))
}

export const settle = async (client: Client, id: string, decision: 'check' | 'not_signed'): Promise<unknown> =>
  (await post(client, 'settle', { id, decision })).json()

export const sendCode = (client: Client, documents: number) => post(client, 'code', { documents })

/** The letter as the person’s feed has it now. */
export const letterNow = async (client: Client, id: string) =>
  (await client.feed('', 100)).changes.findLast(({ subject }) => subject === id)?.letter ?? null

export const fileOf = async (client: Client, sha256: string): Promise<Buffer> => {
  const answer = await client.request(`/v1/files/${sha256}`)
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}
