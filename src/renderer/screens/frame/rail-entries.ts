import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import {
  adminPlace,
  boxPlace,
  dispositionPlace,
  formatPlace,
  settingsPlace,
  type Place,
} from '../../navigation/place.ts'
import { permitPlace } from '../../navigation/permit-places.ts'
import { archivePlace, registerPlace, searchPlace } from '../../navigation/finding-places.ts'
import type { IconName } from '../../parts/icon.tsx'

export interface RailEntry {
  place: Place
  label: MessageKey
  icon: IconName
  /** Shown beside the word where it is more than none. */
  count: number
  tone: 'plain' | 'mine' | 'wrong'
}

/**
 * The places of this version. “Perlu tindakan” is there only while something needs it. The inbox counts what is unread,
 * as mail does; what it holds in all says nothing. `papers`: from outside, waiting to be recorded; null where that is
 * not mine to do. `permits`: cases that wait for me; null where I have nothing to do with permits.
 */
export const railEntries = (
  counts: DesktopOutput<'letters.counts'>['counts'] | undefined,
  unread = 0,
  isAdmin = false,
  dispositions = 0,
  papers: number | null = null,
  permits: number | null = null,
): RailEntry[] => {
  const needsAction = counts?.perlu_tindakan ?? 0
  const entry = (place: Place, label: MessageKey, icon: IconName, count = 0, tone: RailEntry['tone'] = 'plain') => ({
    place,
    label,
    icon,
    count,
    tone,
  })
  return [
    entry({ screen: 'beranda' }, 'nav.beranda', 'home'),
    entry(boxPlace('menunggu'), 'box.menunggu', 'waiting', counts?.menunggu, 'mine'),
    entry(boxPlace('masuk'), 'box.masuk', 'inbox', unread),
    ...(papers === null ? [] : [entry({ screen: 'catat', item: null }, 'nav.catat', 'plus', papers, 'mine')]),
    entry(dispositionPlace('saya'), 'nav.disposisi', 'tree', dispositions, 'mine'),
    ...(permits === null ? [] : [entry(permitPlace('papan'), 'nav.izin', 'stamp', permits, 'mine')]),
    entry(boxPlace('draf'), 'box.draf', 'draft', counts?.draf),
    entry(boxPlace('keluar'), 'box.keluar', 'send'),
    entry(registerPlace('keluar'), 'nav.agenda', 'book'),
    entry(archivePlace('isi'), 'box.arsip', 'archive'),
    entry(searchPlace(), 'nav.cari', 'search'),
    ...(needsAction > 0
      ? [entry(boxPlace('perlu_tindakan'), 'box.perlu_tindakan', 'alert', needsAction, 'wrong')]
      : []),
    entry({ screen: 'sinkronisasi' }, 'nav.sinkronisasi', 'sync'),
    ...(isAdmin ? [entry(adminPlace('pegawai'), 'nav.administrasi', 'people')] : []),
    entry(settingsPlace(), 'nav.pengaturan', 'settings'),
  ]
}

/** Is this entry where the person is? A draft belongs to the drafts, a letter to its box. */
export const isCurrent = (entry: RailEntry, place: Place): boolean => {
  if (place.screen === 'draf') return formatPlace(entry.place) === formatPlace(boxPlace('draf'))
  if (place.screen === 'kotak' && place.box === 'arsip') return entry.place.screen === 'arsip'
  if (place.screen === 'kotak') return formatPlace(entry.place) === formatPlace(boxPlace(place.box))
  return entry.place.screen === place.screen
}
