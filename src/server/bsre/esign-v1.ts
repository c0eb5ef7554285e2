import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { AnswerLost, askService, type ServiceAnswer } from './ask-service.ts'
import type { BsreSettings } from './bsre-settings.ts'
import { mostAdded, shortPatience, smallAnswer, type EsignClient } from './esign-client.ts'
import { readRefusal } from './read-refusal.ts'
import { standingOf } from './standing-of.ts'

/** Version 1 [said]: forms in parts; the document is the body of the answer, and its id stands in the header `id_dokumen`. */
export const esignV1 = (settings: BsreSettings): EsignClient => ({
  codes: false,
  async standing(identity) {
    const path = `/api/user/status/${encodeURIComponent(identity)}`
    const asked = { method: 'GET', path, limit: smallAnswer, patience: shortPatience } as const
    return standingOf(await askService(settings, asked), identity)
  },
  async sendCode() {
    throw new LontarError('bsre_refused', { said: 'v1' })
  },
  async sign({ identity, secret, pdf, named, signal }) {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'surat.pdf')
    form.set('nik', identity)
    form.set('passphrase', secret.value)
    form.set('tampilan', 'invisible')
    const answer = await askService(settings, {
      method: 'POST',
      path: '/api/sign/pdf',
      body: form,
      limit: pdf.length + mostAdded,
      patience: settings.patience,
      signal,
      async head(headers) {
        const id = headers.get('id_dokumen')
        if (id && /^[\w-]{1,100}$/.test(id)) await named(id)
      },
    })
    return documentOf(answer, identity)
  },
  async fetchAgain(documentId) {
    const path = `/api/sign/download/${encodeURIComponent(documentId)}`
    const asked = { method: 'GET', path, limit: 100 * 1024 * 1024, patience: settings.patience } as const
    const answer = await askService(settings, asked).catch((error: unknown) => {
      // It gives a document out once: whether this was the time is not known, and no matter, for it did not come.
      if (error instanceof AnswerLost) return null
      throw error
    })
    return answer && isPdf(answer) ? answer.body : null
  },
})

const isPdf = ({ status, body }: ServiceAnswer): boolean =>
  status === 200 && body.subarray(0, 5).toString('latin1') === '%PDF-'

const documentOf = (answer: ServiceAnswer, identity: string): Uint8Array => {
  if (isPdf(answer)) return answer.body
  throw readRefusal(answer, identity)
}
