import { isMailAddress, maskAddress } from '../../domain/permits/notices/mail-address.ts'
import type { NoticeKind, NoticeLanguage } from '../../domain/permits/notices/notice-kinds.ts'
import type { WrittenNotice } from '../../domain/permits/notices/write-notice.ts'
import { sha256 } from '../hash.ts'
import type { NoticeWriter } from '../store/notice-store.ts'
import { orderedId } from './ordered-id.ts'

/** A notice as the rules of the domain have written it. */
export interface NoticeToQueue extends WrittenNotice {
  caseId: string
  kind: NoticeKind
  language: NoticeLanguage
  /** What the applicant gave, and nobody else's. */
  address: string
  replyTo: string
  /** Of a reminder: what makes it the same one, so that a case gets it once. */
  once: string | null
}

/** More than an applicant with several cases gets in a day. Whoever gives a stranger's address cannot fill their box. [guess] */
const mostADay = 20
const dayMs = 24 * 60 * 60 * 1000

/**
 * Queues a notice in the transaction of the step that causes it, so that there is one exactly when there is the other. Where it cannot go by
 * mail it stands in the list all the same, for the office to tell by hand; its words are then made anew there.
 *
 * @param mail whether this server has a mail server to send through
 * @returns false where this reminder was queued before
 */
export const queueNotice = async (
  writer: NoticeWriter,
  notice: NoticeToQueue,
  { at, mail }: { at: string; mail: boolean },
): Promise<boolean> => {
  const { caseId, kind, language, once, subject, text, replyTo } = notice
  const address = isMailAddress(notice.address) ? notice.address : ''
  const recipient = address === '' ? '' : sha256(address.toLowerCase())
  const since = new Date(Date.parse(at) - dayMs).toISOString()
  const isSent = mail && address !== '' && (await writer.noticesTo(recipient, since)) < mostADay
  return writer.addNotice(
    {
      id: orderedId(at),
      caseId,
      kind,
      language,
      once,
      masked: address === '' ? '' : maskAddress(address),
      recipient,
      ...(isSent
        ? { address, replyTo: isMailAddress(replyTo) ? replyTo : '', subject, words: text, state: 'waiting' }
        : { address: '', replyTo: '', subject: '', words: '', state: 'by_hand' }),
    },
    at,
  )
}
