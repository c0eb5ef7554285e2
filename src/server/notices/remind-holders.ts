import { officeDay } from '../../domain/office-day.ts'
import { isCase } from '../../domain/permits/lifecycle/case-step.ts'
import { isReminderDue } from '../../domain/permits/notices/reminders-of.ts'
import type { LiveAudience } from '../access/live-audience.ts'
import type { Store } from '../store/store.ts'
import { tell, type NoticeWay } from './tell-applicant.ts'

const atOnce = 100

/**
 * Reminds the holders of permits whose day has come: each once, by whichever process is first. A server that was away for a while reminds
 * of what is still ahead, and of each thing only once, however many of its days have passed.
 *
 * @returns how many were told
 */
export const remindHolders = async (parts: {
  store: Store
  audience: LiveAudience
  way: NoticeWay
  now: () => Date
}): Promise<number> => {
  const { store, audience, way } = parts
  const now = parts.now().toISOString()
  const day = officeDay(now)
  const spoken = new Set<string>()
  let told = 0
  for (;;) {
    const due = await store.remindersUntil(day, atOnce)
    if (due.length === 0) return told
    await store.transact(async (writer) => {
      await audience.follow(writer)
      for (const reminder of due.toReversed()) {
        const { caseId, kind, on } = reminder
        if (!(await writer.takeReminder(reminder))) continue
        const letter = await writer.letter(caseId)
        const isSpoken = spoken.has(`${caseId} ${kind}`)
        if (isSpoken || !letter || !isCase(letter) || !isReminderDue(letter, kind, day)) continue
        spoken.add(`${caseId} ${kind}`)
        await tell(writer, letter, kind, `${kind} ${on}`, { directory: audience.directory, now, way })
        told += 1
      }
    })
  }
}
