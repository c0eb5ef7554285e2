import { useState } from 'react'
import type { AdminDevice } from '../../../protocol/admin-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { Admin } from './admin.ts'
import { DeviceDialog } from './device-dialog.tsx'
import { useFresh } from './use-fresh.ts'
import { walkRows } from './walk-rows.ts'
import styles from './admin.module.css'

/** The computers of the people one administers. */
export const DevicesTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<AdminDevice | null>(null)
  useFresh('admin.devices', admin.base)
  const { data, error } = useOfficeQuery('admin.devices', {}, { enabled: admin.base !== null })
  if (admin.base === null) return null
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  if (data.devices.length === 0)
    return <EmptyState icon="computer" title={t('devices.none')} text={t('devices.noneText')} />
  const nameOf = (device: AdminDevice) =>
    admin.directory.people.find((p) => p.id === device.personId)?.name ?? device.personId
  const wanted = typed.trim().toLowerCase()
  const found = data.devices.filter((device) => `${nameOf(device)} ${device.name}`.toLowerCase().includes(wanted))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <div className={styles.tools}>
        <div className={styles.find}>
          <TextField
            label={t('devices.find')}
            labelHidden
            type="search"
            placeholder={t('devices.findHint')}
            value={typed}
            onChange={setTyped}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- searching is what one comes here for
            autoFocus
          />
        </div>
      </div>
      <table className={styles.table} aria-label={t('devices.table')}>
        <thead>
          <tr>
            <th scope="col">{t('devices.person')}</th>
            <th scope="col">{t('devices.name')}</th>
            <th scope="col">{t('devices.seen')}</th>
            <th scope="col">{t('devices.version')}</th>
            <th scope="col">{t('devices.state')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((device) => (
            <tr key={device.id}>
              <th scope="row">
                <button
                  type="button"
                  data-row
                  className={styles.name}
                  aria-label={t('devices.open', { device: device.name, name: nameOf(device) })}
                  onClick={() => setOpen(device)}
                >
                  {nameOf(device)}
                </button>
              </th>
              <td>{device.name}</td>
              <td>{device.seenAt === null ? t('devices.neverSeen') : format.dateTime(device.seenAt)}</td>
              <td className={styles.figures}>{device.version}</td>
              <td className={styles[device.state] ?? ''}>{t(`devices.state.${device.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && <DeviceDialog device={open} owner={nameOf(open)} onClose={() => setOpen(null)} />}
    </div>
  )
}
