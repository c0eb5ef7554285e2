import { extensionOf } from '../../domain/attachment-kind.ts'

/**
 * The screens live under this origin in the Chromium shell, and under `lontar-app://app` in Electron; screens use paths only.
 * Documents are read from `/documents/...` below it.
 */
export const appOrigin = 'https://lontar.invalid'
/** What the screens may ask for as what; anything else is bytes to be saved, never shown. */
const servedAs: Record<string, string> = { pdf: 'pdf', png: 'png', jpg: 'jpg', jpeg: 'jpg' }

export const documentPath = {
  letter: (id: string, hash: string) => `/documents/letters/${id}/${hash}.pdf`,
  /** @param name as it is attached: its end says what the bytes are; left out, a PDF */
  attachment: (id: string, sha256: string, name = '.pdf') =>
    `/documents/attachments/${id}/${sha256}.${servedAs[extensionOf(name)] ?? 'bin'}`,
  slip: (id: string, hash: string) => `/documents/slips/${id}/${hash}.pdf`,
  intake: (id: string, sha256: string) => `/documents/intake/${id}/${sha256}.pdf`,
  /** The receipt of an application; the name changes with what stands on it. */
  receipt: (id: string, hash: string) => `/documents/receipts/${id}/${hash}.pdf`,
  /** A file that is being handed in, by the draft that holds it. */
  permitDraft: (key: string, sha256: string, name: string) =>
    `/documents/permit-drafts/${key}/${sha256}.${servedAs[extensionOf(name)] ?? 'bin'}`,
}
