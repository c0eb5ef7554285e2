import type { Role } from '../../../domain/directory.ts'
import type { Me } from '../../../protocol/desktop-api.ts'
import { archivePlace, registerPlace, searchPlace } from '../../navigation/finding-places.ts'
import { adminPlace, boxPlace, dispositionPlace, type Place } from '../../navigation/place.ts'

export const guideSteps = [
  'write',
  'sign',
  'check',
  'receive',
  'pass',
  'book',
  'archive',
  'administer',
  'find',
] as const
export type GuideStep = (typeof guideSteps)[number]

const steps: { name: GuideStep; place: Place; of: Role[] }[] = [
  { name: 'sign', place: boxPlace('menunggu'), of: ['penandatangan'] },
  { name: 'pass', place: dispositionPlace('saya'), of: ['pimpinan'] },
  { name: 'check', place: boxPlace('menunggu'), of: ['verifikator'] },
  { name: 'receive', place: boxPlace('masuk'), of: ['tu'] },
  { name: 'book', place: registerPlace('keluar'), of: ['tu', 'arsiparis'] },
  { name: 'archive', place: archivePlace('siap'), of: ['tu', 'arsiparis'] },
  { name: 'write', place: boxPlace('draf'), of: ['konseptor'] },
  { name: 'administer', place: adminPlace('pegawai'), of: ['admin_opd', 'admin_provinsi'] },
]
/** For everybody, where the role has fewer than three. */
const common: { name: GuideStep; place: Place }[] = [
  { name: 'find', place: searchPlace() },
  { name: 'pass', place: dispositionPlace('saya') },
  { name: 'receive', place: boxPlace('masuk') },
]

/** The three steps that help a person of these roles most. */
export const guideFor = (me: Pick<Me, 'positions'>): { name: GuideStep; place: Place }[] => {
  const roles = new Set(me.positions.flatMap((position) => position.roles))
  const own = steps.filter(({ of }) => of.some((role) => roles.has(role)))
  const more = common.filter(({ name }) => !own.some((step) => step.name === name))
  return [...own, ...more].slice(0, 3).map(({ name, place }) => ({ name, place }))
}
