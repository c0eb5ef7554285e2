import { useState, type ReactNode } from 'react'
import type { Place } from '../../navigation/place.ts'
import { searchPlace } from '../../navigation/finding-places.ts'
import { useGo, usePlace } from '../../navigation/use-place.tsx'
import { useText } from '../../i18n/text-context.tsx'
import { ErrorBoundary } from '../../parts/error-boundary.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { AddressBookProvider } from '../address-book/address-book-context.tsx'
import { AdminScreen } from '../admin/admin-screen.tsx'
import { ArchiveScreen } from '../archive/archive-screen.tsx'
import { BoxScreen } from '../box/box-screen.tsx'
import { DevicesScreen } from '../devices/devices-screen.tsx'
import { CheckScreen } from '../check/check-screen.tsx'
import { DispositionScreen } from '../disposition/disposition-screen.tsx'
import { DraftScreen } from '../draft/draft-screen.tsx'
import { HomeScreen } from '../home/home-screen.tsx'
import { IntakeProvider } from '../intake/intake-context.tsx'
import { IntakeScreen } from '../intake/intake-screen.tsx'
import { useLock } from '../lock/use-lock.ts'
import { NewLetterProvider } from '../new-letter/new-letter-context.tsx'
import { PermitsScreen } from '../permits/permits-screen.tsx'
import { Palette } from '../palette/palette.tsx'
import { ShortcutsDialog } from '../palette/shortcuts-dialog.tsx'
import { RegisterScreen } from '../register/register-screen.tsx'
import { SearchScreen } from '../search/search-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { SignFileScreen } from '../sign-file/sign-file-screen.tsx'
import { ReviewScreen } from '../signing/review/review-screen.tsx'
import { TabsProvider } from '../tabs/tabs-context.tsx'
import { useTabKeys } from '../tabs/use-tab-keys.ts'
import { SyncScreen } from '../sync/sync-screen.tsx'
import { Header } from './header.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { useNotices } from './use-notices.ts'
import { VersionNotice } from './version-notice.tsx'
import { useTitle } from './use-title.ts'
import styles from './frame.module.css'

/** Round every screen: boxes on the left, who and what is new on top, the state of the connection at the foot. */
export const Frame = ({ notice }: { notice: ReactNode }) => (
  <TabsProvider>
    <FrameOfTabs notice={notice} />
  </TabsProvider>
)

const FrameOfTabs = ({ notice }: { notice: ReactNode }) => {
  const t = useText()
  const place = usePlace()
  const go = useGo()
  const [over, setOver] = useState<'palette' | 'shortcuts' | null>(null)
  useTitle(place)
  useNotices()
  useTabKeys()
  const find = () => go(searchPlace())
  const lock = useLock()
  useShortcuts({
    'Ctrl+k': () => setOver('palette'),
    'Ctrl+l': lock,
    '?': () => setOver('shortcuts'),
    // Where a screen has a search of its own these keys are its own.
    ...(place.screen === 'cari' ? {} : { 'Ctrl+f': find }),
    ...(place.screen === 'cari' || place.screen === 'kotak' ? {} : { '/': find }),
  })
  const close = () => setOver(null)
  return (
    <AddressBookProvider>
      <NewLetterProvider>
        <IntakeProvider>
          <div className={styles.frame}>
            <a href="#main" className={styles.skip} onClick={focusMain}>
              {t('frame.skip')}
            </a>
            <Header onPalette={() => setOver('palette')} onShortcuts={() => setOver('shortcuts')} />
            <div className={styles.notices}>
              <VersionNotice />
              {notice}
            </div>
            <Rail />
            <main id="main" tabIndex={-1} className={styles.main}>
              <ErrorBoundary key={place.screen}>
                <Screen place={place} />
              </ErrorBoundary>
            </main>
            <StatusBar />
            {over === 'palette' && <Palette onClose={close} onShortcuts={() => setOver('shortcuts')} />}
            {over === 'shortcuts' && <ShortcutsDialog onClose={close} />}
          </div>
        </IntakeProvider>
      </NewLetterProvider>
    </AddressBookProvider>
  )
}

/** The address after `#` says where one is, so the skip link moves the focus by itself. */
const focusMain = (event: { preventDefault: () => void }) => {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

const Screen = ({ place }: { place: Place }) => {
  switch (place.screen) {
    case 'beranda':
      return <HomeScreen />
    case 'kotak':
      return <BoxScreen key={place.box} place={place} />
    case 'draf':
      return <DraftScreen key={place.letter} id={place.letter} />
    case 'periksa':
      return <ReviewScreen place={place} />
    case 'disposisi':
      return <DispositionScreen place={place} />
    case 'agenda':
      return <RegisterScreen place={place} />
    case 'cari':
      return <SearchScreen place={place} />
    case 'arsip':
      return <ArchiveScreen place={place} />
    case 'catat':
      return <IntakeScreen place={place} />
    case 'izin':
      return <PermitsScreen place={place} />
    case 'perangkat':
      return <DevicesScreen />
    case 'verifikasi':
      return <CheckScreen />
    case 'tandatangan-berkas':
      return <SignFileScreen />
    case 'pengaturan':
      return <SettingsScreen part={place.part} />
    case 'sinkronisasi':
      return <SyncScreen />
    case 'administrasi':
      return <AdminScreen place={place} />
  }
}
