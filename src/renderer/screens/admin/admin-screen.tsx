import { officeDay } from '../../../domain/office-day.ts'
import { isAdmin } from '../../../domain/directory-changes/authority.ts'
import { servesPermits } from '../../../domain/directory-changes/require-authority.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { adminPlace, adminTabs, type AdminTab } from '../../navigation/place.ts'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import page from '../../parts/page.module.css'
import { TabLinks } from '../../parts/tab-links.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useSession } from '../../session/session-context.tsx'
import { adminAt, unitsOf, type Admin } from './admin.ts'
import { ClassificationTab } from './classification-tab.tsx'
import { HolidaysTab } from './holidays-tab.tsx'
import { LetterheadTab } from './letterhead-tab.tsx'
import { LettersTab } from './letters-tab.tsx'
import { NoticesTab } from './notices-tab.tsx'
import { OfflineNote } from './offline-note.tsx'
import { DevicesTab } from './devices-tab.tsx'
import { HoldingsReport } from './holdings-report.tsx'
import { PermitKindsTab } from './permit-kinds/permit-kinds-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { TrustTab } from './trust-tab.tsx'
import { useFresh } from './use-fresh.ts'
import { PositionsTab } from './positions-tab.tsx'
import styles from './admin.module.css'

/** People, positions and devices, for those who administer them. Without the server all of it can be read, nothing changed. */
export const AdminScreen = ({ place }: { place: { tab: AdminTab; device: string | null } }) => {
  const t = useText()
  const { me } = useSession()
  const now = useNow()
  const online = useOfficeQuery('sync.status', {}).data?.online
  useFresh('admin.directory', online)
  const { data, error } = useOfficeQuery('admin.directory', {})
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  const admin = adminAt(data.directory, data.base, me.person.id, officeDay(new Date(now).toISOString()))
  if (!isAdmin(admin.authority)) return <ErrorPanel error={{ code: 'admin_only', params: {} }} />
  if (place.device !== null) return <HoldingsReport admin={admin} deviceId={place.device} />
  const scope = admin.authority.province
    ? t('admin.scopeProvince')
    : t('admin.scopeUnits', {
        units: unitsOf(admin)
          .map((u) => u.name)
          .join(', '),
      })
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t('admin.title')}</h1>
          <p className={styles.lead}>{scope}</p>
        </div>
        <TabLinks
          label={t('admin.tabs')}
          tabs={adminTabs
            .filter((tab) => isOpenTo(tab, admin))
            .map((name) => ({ name, words: t(`admin.tab.${name}`), place: adminPlace(name) }))}
          current={place.tab}
        />
      </header>
      {admin.base === null && <OfflineNote />}
      <Tab tab={place.tab} admin={admin} />
    </div>
  )
}

const isOpenTo = (tab: AdminTab, { authority, directory }: Admin): boolean =>
  tab === 'naskah' || tab === 'kepercayaan'
    ? authority.province
    : tab !== 'pemberitahuan' || servesPermits(directory, authority)

const Tab = ({ tab, admin }: { tab: AdminTab; admin: Admin }) => {
  if (tab === 'klasifikasi') return <ClassificationTab admin={admin} />
  if (tab === 'kalender') return <HolidaysTab admin={admin} />
  if (tab === 'izin') return <PermitKindsTab admin={admin} />
  if (tab === 'pegawai') return <PeopleTab admin={admin} />
  if (tab === 'jabatan') return <PositionsTab admin={admin} />
  if (tab === 'kop') return <LetterheadTab admin={admin} />
  if (!isOpenTo(tab, admin)) return <ErrorPanel error={{ code: 'admin_only', params: {} }} />
  if (tab === 'naskah') return <LettersTab admin={admin} />
  if (tab === 'pemberitahuan') return <NoticesTab admin={admin} />
  if (tab === 'kepercayaan') return <TrustTab />
  return <DevicesTab admin={admin} />
}
