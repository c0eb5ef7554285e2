import { useState } from 'react'
import type { AdminDevice } from '../../../protocol/admin-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { adminPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'
import styles from './admin.module.css'

/** What can be done with a device: shut it out, have it erase itself, and see whose data was on it. */
export const DeviceDialog = (props: { device: AdminDevice; owner: string; onClose: () => void }) => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const { device, owner, onClose } = props
  const [typed, setTyped] = useState('')
  const revoke = useOfficeAction('admin.revoke')
  const wipe = useOfficeAction('admin.wipe')
  const done = (words: string) => () => {
    void queries.invalidateQueries({ queryKey: ['admin.devices'] })
    announce(words)
    onClose()
  }
  const error = revoke.error ?? wipe.error
  const isTyped = typed.trim().toLowerCase() === device.name.trim().toLowerCase()
  const mayWipe = device.state === 'active' || device.state === 'revoked'
  return (
    <Dialog
      title={t('devices.title', { name: device.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => go(adminPlace('perangkat', device.id))}>{t('devices.report')}</Button>
          <span className={styles.space} />
          <Button onPress={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          <strong>{owner}</strong>
          <br />
          {t(`devices.state.${device.state}`)} · {t('devices.enrolled', { date: format.dateTime(device.enrolledAt) })}
        </p>
        {error && <ErrorPanel error={error} />}
        {device.state === 'active' && (
          <section className={styles.access}>
            <p>{t('devices.revokeText')}</p>
            <div className={styles.buttons}>
              <Button
                isDisabled={revoke.isPending}
                onPress={() => revoke.mutate({ deviceId: device.id }, { onSuccess: done(t('devices.revoked')) })}
              >
                {t('devices.revoke')}
              </Button>
            </div>
          </section>
        )}
        {mayWipe && (
          <section className={styles.access}>
            <p>{t('devices.wipeText')}</p>
            <TextField
              label={t('devices.wipeType', { word: device.name })}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
            />
            <div className={styles.buttons}>
              <Button
                variant="danger"
                isDisabled={!isTyped || wipe.isPending}
                onPress={() => wipe.mutate({ deviceId: device.id }, { onSuccess: done(t('devices.wipeOrdered')) })}
              >
                {t('devices.wipe')}
              </Button>
            </div>
          </section>
        )}
      </div>
    </Dialog>
  )
}
