import { createTransport, type NodemailerError } from 'nodemailer'
import { maskAddressesIn } from '../../domain/permits/notices/mail-address.ts'
import { hideNik, plainText } from '../../domain/permits/notices/plain-words.ts'
import type { ClaimedNotice } from '../store/notice-store.ts'
import type { MailSettings } from './mail-settings.ts'

/** How a try went. `refused`: this mail, or this address, for good. `later`: the mail server, or the way to it, is to blame. */
export type Delivery = { result: 'sent' } | { result: 'refused' | 'later'; error: string }

export interface Mail {
  /** Never throws. What was interrupted may have been taken all the same: it is sent again under the same Message-ID. */
  deliver(notice: ClaimedNotice, signal: AbortSignal): Promise<Delivery>
}

/** How long to wait for a mail server that says nothing, in ms. */
export interface MailPatience {
  connect: number
  silence: number
  whole: number
}
export const defaultMailPatience: MailPatience = { connect: 20_000, silence: 60_000, whole: 120_000 }

/**
 * Sends through one mail server, each notice over a connection of its own: there are few, and none waits for another.
 * The words are plain text; nothing in them is read as a header, a file or an address.
 */
export const openMail = (settings: MailSettings, patience = defaultMailPatience): Mail => {
  const { host, port, secure, requireTls, user, password, from, ca } = settings
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    tls: { minVersion: 'TLSv1.2', ...(ca !== null && { ca }) },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  return {
    async deliver(notice, signal) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: notice.address },
          ...(notice.replyTo !== '' && { replyTo: { name: '', address: notice.replyTo } }),
          envelope: { from: from.address, to: [notice.address] },
          subject: notice.subject,
          text: notice.words,
          date: new Date(notice.queuedAt),
          // The same at each try: a mail program that gets it twice shows it once.
          messageId: `<${notice.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': notice.language },
          signal: AbortSignal.any([signal, AbortSignal.timeout(patience.whole)]),
        })
        return { result: 'sent' }
      } catch (error) {
        return { result: isRefused(error as NodemailerError) ? 'refused' : 'later', error: wordsOf(error) }
      }
    },
  }
}

/**
 * Only an answer to the recipient or to the mail itself is about this notice. A password that is wrong or a sender that is not allowed is a
 * matter of the settings, and a mail server that says no to everything may say yes tomorrow.
 */
const isRefused = ({ permanent, command, code }: NodemailerError): boolean =>
  (permanent === true && (command === 'RCPT TO' || command === 'DATA')) || (code === 'EENVELOPE' && command === 'API')

/** What the mail server said, on one line: it may repeat addresses, and anything else. */
const wordsOf = (error: unknown): string => {
  const { response, message, code } = error as NodemailerError
  const isAnswer = response && (code === 'EENVELOPE' || code === 'EMESSAGE')
  const said = plainText(isAnswer ? response : [code, response || message].filter(Boolean).join(' '))
  return hideNik(maskAddressesIn(said.replaceAll(/\s+/g, ' '))).slice(0, 200)
}
