import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { goesOnAfter } from '../../../protocol/desktop/store-check-calls.ts'
import { refreshOn } from '../../bridge/refresh.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useGo } from '../../navigation/use-place.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useLock } from '../lock/use-lock.ts'
import { ChangePasswordDialog } from '../sign-in/change-password-dialog.tsx'
import { ReenrolDialog } from '../sign-in/reenrol-dialog.tsx'
import { positionTitle } from './position-title.ts'
import styles from './menu.module.css'

/** Who is signed in and as what; the way out. */
export const AccountMenu = () => {
  const t = useText()
  const { me } = useSession()
  const signOut = useSignOut()
  const lock = useLock()
  const [dialog, setDialog] = useState<'reenrol' | 'password' | null>(null)
  const problem = useOfficeQuery('sync.status', {}).data?.problem?.code
  const isRefused = problem === 'device_refused' || goesOnAfter.includes(problem ?? '')
  const go = useGo()
  const act = (id: unknown) => {
    if (id === 'signOut') return signOut()
    if (id === 'lock') return lock()
    if (id === 'devices') return go({ screen: 'perangkat' })
    setDialog(id as 'reenrol' | 'password')
  }
  const positions = me.positions.map((position) => positionTitle(position, t))
  return (
    <>
      <MenuTrigger>
        <Button className={styles.account ?? ''}>
          <Icon name="person" />
          <span className="only-for-screen-readers">{t('frame.account')}</span>
          <span className={styles.who}>
            <span className={styles.person}>{me.person.name}</span>
            <span className={styles.position}>{positions[0]}</span>
          </span>
          <Icon name="down" size={14} />
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom end">
          <Menu className={styles.menu ?? ''} onAction={act}>
            <MenuSection>
              <Header className={styles.head ?? ''}>
                <strong>{me.person.name}</strong>
                {me.positions.map((position) => (
                  <span key={position.id}>
                    {positionTitle(position, t)} · {position.unitName}
                  </span>
                ))}
              </Header>
              {isRefused && (
                <MenuItem id="reenrol" className={styles.item ?? ''}>
                  {t('reenrol.title')}
                </MenuItem>
              )}
              <MenuItem id="devices" className={styles.item ?? ''}>
                {t('nav.perangkat')}
              </MenuItem>
              <MenuItem id="password" className={styles.item ?? ''}>
                {t('password.title')}
              </MenuItem>
              <MenuItem id="lock" className={styles.item ?? ''}>
                {t('lock.now')}
              </MenuItem>
              <MenuItem id="signOut" className={styles.item ?? ''}>
                {t('frame.signOut')}
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {dialog === 'reenrol' && <ReenrolDialog onClose={() => setDialog(null)} />}
      {dialog === 'password' && <ChangePasswordDialog onClose={() => setDialog(null)} />}
    </>
  )
}

/** Nothing of one person may stay in the memory of the screens for the next. */
export const useSignOut = (): (() => void) => {
  const queries = useQueryClient()
  const go = useGo()
  const signOut = useOfficeAction('session.signOut')
  const tellError = useTellError()
  const forget = () => {
    go({ screen: 'beranda' }, { replace: true })
    refreshOn(queries, { event: 'session.ended', reason: null })
  }
  return () => void signOut.mutateAsync({}).then(forget, tellError)
}
