import type { Box, LetterRow } from '../../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { boxPlace, type Place } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import { ownScreenOf } from '../box/opening.ts'
import type { PaletteEntry } from './palette-entry.ts'

const most = 8
const shortest = 2

/** Letters whose subject, party, number or words match, from every box, each once. */
export const useFoundLetters = (query: string): PaletteEntry[] => {
  const subject = useSubject()
  const go = useGo()
  const enabled = query.trim().length >= shortest
  const waiting = useOfficeQuery('letters.list', { box: 'menunggu', query, limit: most }, { enabled })
  const incoming = useOfficeQuery('letters.list', { box: 'masuk', query, limit: most }, { enabled })
  const drafts = useOfficeQuery('letters.list', { box: 'draf', query, limit: most }, { enabled })
  const outgoing = useOfficeQuery('letters.list', { box: 'keluar', query, limit: most }, { enabled })
  const archive = useOfficeQuery('letters.list', { box: 'arsip', query, limit: most }, { enabled })
  if (!enabled) return []

  const found = new Map<string, { row: LetterRow; box: Box }>()
  const answers = { menunggu: waiting, masuk: incoming, draf: drafts, keluar: outgoing, arsip: archive }
  for (const [box, { data }] of Object.entries(answers) as [Box, typeof waiting][]) {
    for (const row of data?.rows ?? []) if (!found.has(row.id)) found.set(row.id, { row, box })
  }
  return [...found.values()].slice(0, most).map(({ row, box }) => ({
    id: `letter:${row.id}`,
    label: subject(row),
    detail: [row.party, row.number].filter(Boolean).join(' · '),
    icon: 'draft',
    run: () => go(placeOf(row, box)),
  }))
}

const placeOf = (row: LetterRow, box: Box): Place => ownScreenOf(row, box) ?? boxPlace(box, row.id)
