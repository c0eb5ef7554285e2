import { boxes, type Box } from '../../protocol/desktop-api.ts'

import {
  formatArchive,
  formatRegister,
  formatSearch,
  parseArchive,
  parseRegister,
  parseSearch,
  type ArchivePlace,
  type RegisterPlace,
  type SearchPlace,
} from './finding-places.ts'
import { formatPermit, parsePermit, type PermitPlace } from './permit-places.ts'

/** Where a person is: kept in the address after `#`, so that back, forward and a restart find it again. */
export type Place =
  | { screen: 'beranda' }
  | { screen: 'kotak'; box: Box; letter: string | null; query: string }
  | { screen: 'draf'; letter: string }
  | { screen: 'periksa'; letter: string | null }
  | { screen: 'disposisi'; tab: DispositionTab; letter: string | null }
  | ArchivePlace
  | SearchPlace
  | RegisterPlace
  | { screen: 'catat'; item: string | null }
  | PermitPlace
  | { screen: 'verifikasi' }
  | { screen: 'sinkronisasi' }
  | { screen: 'perangkat' }
  | { screen: 'tandatangan-berkas' }
  | { screen: 'pengaturan'; part: SettingsPart }
  | { screen: 'administrasi'; tab: AdminTab; device: string | null }

export const settingsParts = ['keamanan', 'cadangan', 'kebijakan', 'diagnosis', 'tentang'] as const
export type SettingsPart = (typeof settingsParts)[number]

export const settingsPlace = (part: SettingsPart = 'keamanan'): Place => ({ screen: 'pengaturan', part })

export const adminTabs = [
  'pegawai',
  'jabatan',
  'perangkat',
  'naskah',
  'kop',
  'klasifikasi',
  'izin',
  'kalender',
  'pemberitahuan',
  'kepercayaan',
] as const
export type AdminTab = (typeof adminTabs)[number]

export const adminPlace = (tab: AdminTab, device: string | null = null): Place => ({
  screen: 'administrasi',
  tab,
  device,
})

export const dispositionTabs = ['saya', 'diberikan'] as const
export type DispositionTab = (typeof dispositionTabs)[number]

export const dispositionPlace = (tab: DispositionTab, letter: string | null = null): Place => ({
  screen: 'disposisi',
  tab,
  letter,
})

export const boxPlace = (box: Box, letter: string | null = null, query = ''): Place => ({
  screen: 'kotak',
  box,
  letter,
  query,
})

/** @example formatPlace(boxPlace('masuk', id)) // '#/kotak/masuk/0b7e…' */
export const formatPlace = (place: Place): string => {
  switch (place.screen) {
    case 'kotak': {
      const path = ['#', 'kotak', place.box, ...(place.letter === null ? [] : [place.letter])].join('/')
      return place.query === '' ? path : `${path}?cari=${encodeURIComponent(place.query)}`
    }
    case 'draf':
      return `#/draf/${place.letter}`
    case 'periksa':
      return ['#', 'periksa', ...(place.letter === null ? [] : [place.letter])].join('/')
    case 'disposisi':
      return ['#', 'disposisi', place.tab, ...(place.letter === null ? [] : [place.letter])].join('/')
    case 'agenda':
      return formatRegister(place)
    case 'cari':
      return formatSearch(place)
    case 'catat':
      return ['#', 'catat', ...(place.item === null ? [] : [place.item])].join('/')
    case 'arsip':
      return formatArchive(place)
    case 'izin':
      return formatPermit(place)
    case 'pengaturan':
      return `#/pengaturan/${place.part}`
    case 'administrasi':
      return ['#', 'administrasi', place.tab, ...(place.device === null ? [] : [place.device])].join('/')
    default:
      return `#/${place.screen}`
  }
}

/** The place an address names; what it does not know is the home screen. */
export const parsePlace = (hash: string): Place => {
  const [path = '', search = ''] = hash.split('?', 2)
  const [, screen, first, second] = path.split('/')
  const plain = (['sinkronisasi', 'perangkat', 'verifikasi', 'tandatangan-berkas'] as const).find(
    (name) => name === screen,
  )
  if (plain) return { screen: plain }
  if (screen === 'pengaturan') return settingsPlace(settingsParts.find((name) => name === first))
  if (screen === 'draf' && first) return { screen, letter: first }
  if (screen === 'periksa') return { screen, letter: first ?? null }
  const tab = adminTabs.find((name) => name === first)
  if (screen === 'administrasi') return adminPlace(tab ?? 'pegawai', second ?? null)
  const list = dispositionTabs.find((name) => name === first)
  if (screen === 'disposisi') return dispositionPlace(list ?? 'saya', second ?? null)
  if (screen === 'agenda') return parseRegister(first, search)
  if (screen === 'cari') return parseSearch(search)
  if (screen === 'catat') return { screen, item: first ?? null }
  if (screen === 'arsip') return parseArchive(first, search)
  if (screen === 'izin') return parsePermit(first, second, search)
  const box = boxes.find((name) => name === first)
  if (screen === 'kotak' && box) return boxPlace(box, second ?? null, new URLSearchParams(search).get('cari') ?? '')
  return { screen: 'beranda' }
}
