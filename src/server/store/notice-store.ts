import type { Reminder } from '../../domain/permits/notices/reminders-of.ts'
import type { NoticeKind, NoticeLanguage } from '../../domain/permits/notices/notice-kinds.ts'

/** `by_hand`: there is no address, or no mail server; the office tells the applicant itself. */
export type NoticeState = 'waiting' | 'sent' | 'failed' | 'by_hand'

/** How a notice fares, without its words and without the address. */
export interface NoticeStanding {
  id: string
  caseId: string
  kind: NoticeKind
  language: NoticeLanguage
  /** `n***@contoh.example`; empty: no address. */
  masked: string
  state: NoticeState
  queuedAt: string
  attempts: number
  /** When it is tried next, where it waits. */
  nextAt: string
  /** When it was sent or given up. */
  endedAt: string | null
  /** What the mail server said last, without addresses; empty: nothing. */
  error: string
}

export interface NewNotice {
  id: string
  caseId: string
  kind: NoticeKind
  language: NoticeLanguage
  once: string | null
  masked: string
  recipient: string
  address: string
  replyTo: string
  subject: string
  words: string
  state: 'waiting' | 'by_hand'
}

/** All that a mail is made of. */
export interface ClaimedNotice extends Pick<
  NewNotice,
  'id' | 'caseId' | 'kind' | 'language' | 'masked' | 'address' | 'replyTo' | 'subject' | 'words'
> {
  queuedAt: string
  attempts: number
}

export interface PlannedReminder extends Reminder {
  caseId: string
}

export interface NoticeReader {
  /** The oldest first. */
  noticesOf(caseId: string): Promise<NoticeStanding[]>
  isNoticeDue(at: string): Promise<boolean>
  /** How many there are in each state, and since when the oldest that waits does. */
  noticeCounts(): Promise<{ state: NoticeState; count: number; oldest: string }[]>
  /** Planned for a day or earlier, the oldest first. */
  remindersUntil(day: string, limit: number): Promise<PlannedReminder[]>
}

export interface NoticeWriter extends NoticeReader {
  /** False: this reminder of this case was queued before. */
  addNotice(notice: NewNotice, at: string): Promise<boolean>
  /** How many were queued for an address since an instant. */
  noticesTo(recipient: string, since: string): Promise<number>
  /** How many were tried since an instant, by whichever process. */
  noticesTried(since: string): Promise<number>
  /**
   * Takes the one that has waited longest. It is nobody else's until `until`; should its process end before it says how it went, it is
   * due again then.
   */
  claimNotice(at: string, until: string): Promise<ClaimedNotice | undefined>
  /** It waits for its next attempt. */
  putOff(id: string, nextAt: string, error: string): Promise<void>
  planReminder(reminder: PlannedReminder): Promise<void>
  /** False: it was not there any more. */
  takeReminder(reminder: PlannedReminder): Promise<boolean>
  /** Nothing more is sent: its words and its address are forgotten. */
  endNotice(id: string, state: 'sent' | 'failed', at: string, error: string): Promise<void>
}
