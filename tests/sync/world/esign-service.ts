import { createHash } from 'node:crypto'
import type { ServiceAnswer, ServiceRequest } from '../../../src/server/bsre/ask-service.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { AnswerLost } from '../loader/paper/ask-service.ts'
import { signPaper } from '../loader/paper/signing.ts'
import type { Order, RemoteOracle } from '../oracle/remote.ts'
import type { Dice } from './dice.ts'
import type { Outside } from './outside.ts'
import type { Story } from './story.ts'

/** What may go wrong with one request, and whether the service has signed by then. */
const fates = {
  well: 10,
  down: 1, // nothing left
  broken: 1, // 500
  gateway: 1, // a proxy gave up, and the service signed
  html: 0.5, // a captive portal answers in its place, and the service signed
  lost: 1.5, // signed, and no answer
  cut: 1.5, // signed; the head of the answer came, and no body
  late: 1, // the caller gives up, and then it signs
  other: 0.3, // it signs another document
  stranger: 0.3, // it signs with somebody else's key
} as const
type Fate = keyof typeof fates

/**
 * eSign Client Service as the tests' stand-in plays it over HTTP (`tests/support/bsre-stand-in`), here over papers: it signs what it is asked for by
 * whoever knows the passphrase, tells the oracle, and gives a document out once more by its id (version 1).
 */
export const createEsignService = (deps: {
  version: 'v1' | 'v2'
  /** How often something goes wrong: 0 to 1. */
  trouble: number
  /** Identities that it does not know. */
  strangers: string[]
  outside: Outside
  dice: Dice
  now: () => number
  oracle: RemoteOracle
  check: (work: () => void) => void
  story: Story
}) => {
  const { dice, outside, oracle, now, story } = deps
  const documents = new Map<string, { made: Buffer; order: Order }>()
  let { trouble } = deps
  let count = 0

  const said = (
    status: number,
    body: Buffer | object | string,
    headers: Record<string, string> = {},
  ): ServiceAnswer => ({
    status,
    headers: new Headers(headers),
    body: Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  })

  const sign = ({ identity, secret, paper }: Asked, order: Order, fate: Fate): ServiceAnswer => {
    const refuse = (code: number) => said(400, { status: 'error', status_code: code, message: 'ditolak' })
    if (deps.strangers.includes(identity)) return refuse(2011)
    if (secret !== passphraseOf(identity)) return refuse(2031)
    if (fate === 'broken') return said(500, { message: 'Internal Server Error' })
    const signer = fate === 'stranger' ? 'UJI-Lain' : identity
    const made = signPaper(fate === 'other' ? Buffer.from('letter of somebody else') : paper, signer, new Date(now()))
    const id = `dok${++count}`
    documents.set(id, { made, order })
    oracle.signs(order, made, fate !== 'stranger' && fate !== 'other')
    story.tell(
      () =>
        `the signing service signs for ${identity}: ${order.subject.slice(0, 8)}${fate === 'well' ? '' : ` (${fate})`}`,
    )
    return deps.version === 'v1' ? said(200, made, { id_dokumen: id }) : said(200, { file: [made.toString('base64')] })
  }

  /** Once. */
  const download = (id: string): { answer: ServiceAnswer; order: Order | null } => {
    const found = documents.get(id)
    documents.delete(id)
    if (!found) return { answer: said(404, { error: 'Dokumen telah diunduh sebelumnya' }), order: null }
    return { answer: said(200, found.made), order: found.order }
  }

  return {
    calm: () => void (trouble = 0),
    async ask(asked: ServiceRequest): Promise<ServiceAnswer> {
      const began = now()
      const fate: Fate = dice.chance(trouble) ? dice.weighted(fates) : 'well'
      if (fate === 'down') throw new LontarError('bsre_unreachable')
      const what = asked.method === 'POST' ? readAsked(asked) : null
      let order: Order | null = null
      deps.check(() => (order = what && oracle.leaves(sha256(what.paper), what.identity)))
      const isLate = () => now() - began > asked.patience
      const act = () =>
        what && order ? { answer: sign(what, order, fate), order } : download(asked.path.split('/').at(-1)!)
      await outside.turn()
      if (fate === 'late' || isLate()) {
        void outside.turn().then(act)
        throw new AnswerLost('TimeoutError')
      }
      const { answer, order: concerned } = act()
      await outside.turn()
      if (isLate() || fate === 'lost') throw new AnswerLost('AbortError')
      if (fate === 'gateway') return said(504, '<html>')
      if (fate === 'html') return said(200, '<html>')
      await asked.head?.(answer.headers)
      if (fate === 'cut') throw new AnswerLost('terminated')
      if (concerned) oracle.hears(concerned)
      return answer
    },
  }
}
export type EsignService = ReturnType<typeof createEsignService>

export const passphraseOf = (identity: string): string => `frasa ${identity}`

interface Asked {
  identity: string
  secret: string
  paper: Buffer
}

const readAsked = ({ body }: ServiceRequest): Asked => {
  if (body instanceof FormData) {
    const field = (name: string) => body.get(name) as string
    return { identity: field('nik'), secret: field('passphrase'), paper: Buffer.from(field('file'), 'latin1') }
  }
  const { nik, passphrase, file } = JSON.parse(body!) as { nik: string; passphrase: string; file: [string] }
  return { identity: nik, secret: passphrase, paper: Buffer.from(file[0], 'base64') }
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
