import type { Disposition } from '../../../domain/letter.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { longDate } from '../text/indonesian.ts'

/** What became of a disposition at one receiver, with the words of the reports. */
export const receiverState = ({ cancelled, done, read, reports }: Disposition['to'][number]): string => {
  const said = reports.map(({ note, at }) => `laporan ${day(at)}: ${note}`)
  return [ended({ cancelled, done, read }), ...said].join('; ')
}

type Ends = Pick<Disposition['to'][number], 'cancelled' | 'done' | 'read'>

const ended = ({ cancelled, done, read }: Ends): string => {
  if (cancelled) return withNote(`dibatalkan ${day(cancelled.at)}`, cancelled.note)
  if (done) return withNote(`selesai ${day(done.at)}`, done.note)
  return read ? `dibaca ${day(read.at)}` : 'belum dibaca'
}

const withNote = (state: string, note: string): string => (note.trim() === '' ? state : `${state} (${note.trim()})`)
const day = (moment: string): string => longDate(officeDay(moment))
