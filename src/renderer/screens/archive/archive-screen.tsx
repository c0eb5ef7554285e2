import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { archivePlace, archiveTabs, type ArchivePlace, type ArchiveTab } from '../../navigation/finding-places.ts'
import { boxPlace, formatPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Select } from '../../parts/select.tsx'
import { useNames } from '../../session/use-names.ts'
import { BesideLetter } from '../finding/beside-letter.tsx'
import type { ArchiveUnit } from './archive-unit.ts'
import { ContentsTab } from './contents-tab.tsx'
import { ListsTab } from './lists-tab.tsx'
import { OverdueTab } from './overdue-tab.tsx'
import { RipeTab } from './ripe-tab.tsx'
import styles from './archive.module.css'

/** The archive of an agency: what is kept and how long, what is to be put away, moved or destroyed, and who agreed to it. */
export const ArchiveScreen = ({ place }: { place: ArchivePlace }) => {
  const t = useText()
  const go = useGo()
  const names = useNames()
  const { data, error } = useOfficeQuery('archive.overview', {})
  const units = data?.units ?? []
  const unit = units.find(({ unitId }) => unitId === place.unit) ?? units.find(({ mayKeep }) => mayKeep) ?? units[0]
  const choose = (tab: ArchiveTab) => archivePlace(tab, { unit: place.unit })
  return (
    <BesideLetter
      name="arsip"
      title={t('box.arsip')}
      letter={place.letter}
      wide
      onClose={() => go({ ...place, letter: null })}
      empty={{ icon: 'archive', title: t('list.pick'), text: t('list.pickText') }}
    >
      <header className={styles.head}>
        <div className={styles.line}>
          <h1 className={styles.title}>{t('box.arsip')}</h1>
          {units.length > 1 && unit && (
            <div className={styles.unit}>
              <Select
                label={t('archive.unit')}
                value={unit.unitId}
                onChange={(unitId) => go(archivePlace(place.tab, { unit: unitId }))}
                options={units.map(({ unitId }) => ({ value: unitId, label: names.unit(unitId) }))}
              />
            </div>
          )}
          {units.length === 1 && unit && <span className={styles.of}>{names.unit(unit.unitId)}</span>}
        </div>
        <nav aria-label={t('archive.tabs')} className={styles.tabs}>
          {archiveTabs
            .filter((tab) => isOffered(tab, unit))
            .map((tab) => (
              <a key={tab} href={formatPlace(choose(tab))} aria-current={tab === place.tab ? 'page' : undefined}>
                {t(`archive.tab.${tab}`)} <TabCount tab={tab} unit={unit} />
              </a>
            ))}
          <a href={formatPlace(boxPlace('arsip'))}>{t('archive.tab.ended')}</a>
        </nav>
      </header>
      {error && <ErrorPanel error={error} />}
      {unit && <Tab key={`${unit.unitId} ${place.tab}`} unit={unit} place={place} />}
    </BesideLetter>
  )
}

const isOffered = (tab: ArchiveTab, unit: ArchiveUnit | undefined): boolean => {
  if (tab === 'isi') return true
  return tab === 'daftar' ? Boolean(unit?.mayKeep || unit?.mayApprove) : Boolean(unit?.mayKeep)
}

/** Gold where it waits for me to agree; else only how many. */
const TabCount = ({ tab, unit }: { tab: ArchiveTab; unit: ArchiveUnit | undefined }) => {
  const format = useFormat()
  if (!unit) return null
  const waiting = unit.waitingLists.length
  const counts = { isi: 0, siap: unit.ripe, pindah: unit.toTransfer, musnah: unit.toDestroy, daftar: waiting }
  const count = counts[tab]
  if (count === 0) return null
  const isMine = tab === 'daftar' && unit.mayApprove
  const more = tab === 'siap' && count >= 1000 ? '+' : ''
  return <span className={isMine ? styles.mine : styles.count}>{format.number(count) + more}</span>
}

const Tab = ({ unit, place }: { unit: ArchiveUnit; place: ArchivePlace }) => {
  switch (place.tab) {
    case 'isi':
      return <ContentsTab unit={unit} place={place} />
    case 'siap':
      return <RipeTab unit={unit} place={place} />
    case 'pindah':
      return <OverdueTab view="transfer" unit={unit} place={place} />
    case 'musnah':
      return <OverdueTab view="destroy" unit={unit} place={place} />
    case 'daftar':
      return <ListsTab unit={unit} place={place} />
  }
}
