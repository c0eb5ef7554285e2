import { askService, AnswerLost, type ServiceAnswer } from './ask-service.ts'
import type { BsreSettings } from './bsre-settings.ts'
import { mostAdded, shortPatience, smallAnswer, type EsignClient } from './esign-client.ts'
import { jsonOf, readRefusal } from './read-refusal.ts'
import { standingOf } from './standing-of.ts'

/** Version 2 [said]: JSON; documents in base64, several in a request, of which we send one so that each has an outcome of its own. */
export const esignV2 = (settings: BsreSettings): EsignClient => {
  const post = (path: string, value: unknown, limit: number, patience: number, signal?: AbortSignal) =>
    askService(settings, { method: 'POST', path, body: JSON.stringify(value), json: true, limit, patience, signal })
  return {
    codes: true,
    async standing(identity) {
      const answer = await post('/api/v2/user/check/status', { nik: identity }, smallAnswer, shortPatience)
      return standingOf(answer, identity)
    },
    async sendCode(identity, documents) {
      const asked = { nik: identity, data: documents }
      const answer = await post('/api/v2/sign/get/totp', asked, smallAnswer, shortPatience)
      if (answer.status !== 200) throw readRefusal(answer, identity)
    },
    async sign({ identity, secret, pdf, signal }) {
      const how = secret.kind === 'code' ? { totp: secret.value } : { passphrase: secret.value }
      const asked = {
        nik: identity,
        ...how,
        signatureProperties: [{ tampilan: 'INVISIBLE' }],
        file: [Buffer.from(pdf).toString('base64')],
      }
      const limit = Math.ceil(((pdf.length + mostAdded) * 4) / 3)
      const answer = await post('/api/v2/sign/pdf', asked, limit, settings.patience, signal)
      return documentOf(answer, identity)
    },
    // It keeps no document for later: what did not arrive cannot be asked for.
    fetchAgain: async () => null,
  }
}

const documentOf = (answer: ServiceAnswer, identity: string): Uint8Array => {
  if (answer.status !== 200) throw readRefusal(answer, identity)
  const files = jsonOf(answer)?.['file']
  const [first] = Array.isArray(files) ? (files as unknown[]) : []
  const pdf = typeof first === 'string' ? Buffer.from(first, 'base64') : null
  if (pdf?.subarray(0, 5).toString('latin1') === '%PDF-') return pdf
  const refusal = readRefusal(answer, identity)
  throw files === undefined ? refusal : new AnswerLost('no document in the answer')
}
