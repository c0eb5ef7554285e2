import type { Role } from '../../../domain/directory.ts'
import type { DesktopOutput, Me } from '../../../protocol/desktop-api.ts'
import type { HomeBox } from '../../../protocol/desktop/home-calls.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { archivePlace, searchPlace } from '../../navigation/finding-places.ts'
import { permitPlace } from '../../navigation/permit-places.ts'
import { boxPlace, dispositionPlace, type Place } from '../../navigation/place.ts'

export interface HomeTile {
  label: MessageKey
  count: number
  /** Since when the oldest stands there. */
  oldest: string | null
  place: Place
  /** Gold: it waits for me. Red: it is late or went wrong. */
  tone: 'mine' | 'late' | 'plain'
}

interface Kind {
  label: MessageKey
  place: Place
  tone: HomeTile['tone']
  /** Whose work it is; the tile stands there at nought too, so that nothing jumps. Left out: only while there is something. */
  of?: Role[]
}

/** In the order of the work: what concerns me first, what is late, what the office waits for. */
const kinds: [HomeBox, Kind][] = [
  ['tanda_tangan', { label: 'home.toSign', place: boxPlace('menunggu'), tone: 'mine', of: ['penandatangan'] }],
  ['paraf', { label: 'home.toCheck', place: boxPlace('menunggu'), tone: 'mine', of: ['verifikator'] }],
  ['nomor', { label: 'home.toNumber', place: boxPlace('menunggu'), tone: 'mine', of: ['tu'] }],
  ['revisi', { label: 'home.toRevise', place: boxPlace('menunggu'), tone: 'mine', of: ['konseptor'] }],
  ['belum_dibaca', { label: 'home.toRead', place: boxPlace('masuk'), tone: 'mine', of: ['tu', 'pimpinan'] }],
  [
    'disposisi',
    { label: 'home.disposition', place: dispositionPlace('saya'), tone: 'mine', of: ['konseptor', 'verifikator'] },
  ],
  ['disposisi_terlambat', { label: 'home.dispositionLate', place: dispositionPlace('saya'), tone: 'late' }],
  ['disposisi_diberikan_terlambat', { label: 'home.givenLate', place: dispositionPlace('diberikan'), tone: 'late' }],
  ['perlu_tindakan', { label: 'box.perlu_tindakan', place: boxPlace('perlu_tindakan'), tone: 'late' }],
  [
    'belum_ditindaklanjuti',
    { label: 'home.notFollowedUp', place: boxPlace('masuk'), tone: 'plain', of: ['tu', 'pimpinan'] },
  ],
  [
    'disposisi_diberikan',
    { label: 'home.given', place: dispositionPlace('diberikan'), tone: 'plain', of: ['pimpinan'] },
  ],
  ['draf', { label: 'home.drafts', place: boxPlace('draf'), tone: 'plain', of: ['konseptor'] }],
  ['belum_terkirim', { label: 'home.notSent', place: boxPlace('keluar'), tone: 'plain', of: ['penandatangan', 'tu'] }],
  [
    'belum_diterima',
    {
      label: 'home.notReceived',
      place: searchPlace('', { side: 'keluar', state: 'dikirim' }),
      tone: 'plain',
      of: ['tu', 'konseptor'],
    },
  ],
]

/** The boxes that concern a person by role; what a position never does is not shown as an eternal nought. */
export const homeTiles = (
  me: Me,
  boxes: DesktopOutput<'home.summary'>['boxes'],
  waitingLists = 0,
  permits: { soon: number; late: number } = { soon: 0, late: 0 },
): HomeTile[] => {
  const holds = (roles: Role[]) => me.positions.some((position) => roles.some((role) => position.roles.includes(role)))
  const tiles = kinds.flatMap(([box, { of, ...kind }]): HomeTile[] => {
    const { count = 0, oldest = null } = boxes.find((each) => each.box === box) ?? {}
    return count > 0 || (of !== undefined && holds(of)) ? [{ ...kind, count, oldest }] : []
  })
  const lists: HomeTile = {
    label: 'home.destruction',
    count: waitingLists,
    oldest: null,
    place: archivePlace('daftar'),
    tone: 'mine',
  }
  return [...(waitingLists > 0 ? [lists] : []), ...permitTiles(permits), ...tiles]
}

/** Permits that press: mine that come near their end, and what is late with me or with those who report to me. */
const permitTiles = ({ soon, late }: { soon: number; late: number }): HomeTile[] => {
  const tile = (label: MessageKey, count: number, query: string, tone: HomeTile['tone']): HomeTile[] =>
    count > 0 ? [{ label, count, oldest: null, place: permitPlace('papan', { query }), tone }] : []
  return [
    ...tile('home.permitsLate', late, 'urgency=terlambat', 'late'),
    ...tile('home.permitsSoon', soon, 'mine=1&urgency=mendekati', 'mine'),
  ]
}
