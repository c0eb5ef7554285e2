import type { Me } from '../../../protocol/desktop-api.ts'
import type { Role } from '../../../domain/directory.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { boxPlace, type Place } from '../../navigation/place.ts'
import type { TaskName } from './use-waiting.ts'

export interface HomeTile {
  label: MessageKey
  count: number
  place: Place
  /** It waits for me, not for the server. */
  isMine: boolean
}

/** The boxes that concern a person by role; what a position never does is not shown as an eternal nought. */
export const homeTiles = (me: Me, count: (...tasks: TaskName[]) => number, notSent: number): HomeTile[] => {
  const holds = (...roles: Role[]) =>
    me.positions.some((position) => roles.some((role) => position.roles.includes(role)))
  const mine = (label: MessageKey, ...tasks: TaskName[]) => ({
    label,
    count: count(...tasks),
    place: boxPlace('menunggu'),
    isMine: true,
  })
  return [
    ...(holds('penandatangan') ? [mine('home.toSign', 'tanda_tangan')] : []),
    ...(holds('verifikator') ? [mine('home.toCheck', 'paraf')] : []),
    ...(holds('tu') ? [mine('home.toNumber', 'nomor', 'pdf_akhir')] : []),
    ...(holds('konseptor') ? [mine('home.toRevise', 'revisi')] : []),
    ...(holds('tu', 'pimpinan')
      ? [{ label: 'home.toRead' as const, count: count('baca'), place: boxPlace('masuk'), isMine: true }]
      : []),
    { label: 'home.notSent', count: notSent, place: boxPlace('keluar'), isMine: false },
  ]
}
