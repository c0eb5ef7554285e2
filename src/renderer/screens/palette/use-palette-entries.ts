import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { languages } from '../../i18n/translator.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { settingsParts, settingsPlace } from '../../navigation/place.ts'
import { kindName } from '../../session/kind-words.ts'
import { useSession } from '../../session/session-context.tsx'
import { useSignOut } from '../frame/account-menu.tsx'
import { useAddressBook } from '../address-book/address-book-context.tsx'
import { useLock } from '../lock/use-lock.ts'
import { useRail } from '../frame/use-rail.ts'
import { useNewLetter } from '../new-letter/new-letter-context.tsx'
import type { PaletteEntry } from './palette-entry.ts'

/** The places and the actions that are always there. */
export const usePaletteEntries = (onShortcuts: () => void): { places: PaletteEntry[]; actions: PaletteEntry[] } => {
  const t = useText()
  const go = useGo()
  const [language, setLanguage] = useLanguage()
  const rail = useRail()
  const sync = useOfficeAction('sync.now')
  const newLetter = useNewLetter()
  const tellError = useTellError()
  const signOut = useSignOut()
  const lock = useLock()
  const openBook = useAddressBook()
  const { directory, me } = useSession()
  const signs = me.positions.some(({ roles }) => roles.includes('penandatangan'))
  const action = (id: string, label: string, icon: PaletteEntry['icon'], run: () => void): PaletteEntry => ({
    id: `action:${id}`,
    label,
    detail: '',
    icon,
    run,
  })
  const begins = (...entry: Parameters<typeof action>): PaletteEntry => ({
    ...action(...entry),
    begins: 'letters.create',
  })
  return {
    places: rail.map(({ place, label, icon }) => ({
      id: `place:${label}`,
      label: t(label),
      detail: '',
      icon,
      run: () => go(place),
    })),
    actions: [
      ...(newLetter ? [begins('new', t('frame.newLetter'), 'plus', newLetter.start)] : []),
      ...(signs ? [action('review', t('nav.periksa'), 'sign', () => go({ screen: 'periksa', letter: null }))] : []),
      action('check', t('nav.verifikasi'), 'search', () => go({ screen: 'verifikasi' })),
      action('signFile', t('signFile.open'), 'stamp', () => go({ screen: 'tandatangan-berkas' })),
      action('sync', t('sync.now'), 'sync', () => void sync.mutateAsync({}).catch(tellError)),
      ...(newLetter ? [action('addressBook', t('addressBook.title'), 'people', openBook)] : []),
      ...settingsParts.map((part) =>
        action(`settings-${part}`, `${t('nav.pengaturan')}: ${t(`settings.part.${part}`)}`, 'settings', () =>
          go(settingsPlace(part)),
        ),
      ),
      action('devices', t('nav.perangkat'), 'lock', () => go({ screen: 'perangkat' })),
      action('lockNow', t('lock.now'), 'lock', lock),
      action('shortcuts', t('frame.shortcuts'), 'keyboard', onShortcuts),
      ...languages
        .filter((code) => code !== language)
        .map((code) =>
          action(code, `${t('language.label')}: ${t(`language.${code}`)}`, 'person', () => setLanguage(code)),
        ),
      action('signOut', t('frame.signOut'), 'person', signOut),
      ...(newLetter
        ? kindsOf(directory)
            .filter((kind) => kind.active)
            .map((kind) =>
              begins(`new:${kind.id}`, t('newLetter.of', { kind: kindName(kind, language) }), 'draft', () =>
                newLetter.begin(kind.id),
              ),
            )
        : []),
    ],
  }
}
