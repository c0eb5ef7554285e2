import { Notification } from 'electron'
import type { Notice } from '../shell/shell.ts'

/** Notices of the system; a click opens what it is about. Each is kept until it is gone, or its click would reach nobody. */
export const showNotices = (clicked: (place: string | null) => void): ((notice: Notice) => Promise<void>) => {
  const shown = new Set<Notification>()
  return async ({ title, body, place = null }) => {
    const notice = new Notification({ title, body })
    shown.add(notice)
    const gone = () => shown.delete(notice)
    notice.once('click', () => {
      gone()
      clicked(place)
    })
    notice.once('close', gone)
    notice.once('failed', gone)
    notice.show()
  }
}
