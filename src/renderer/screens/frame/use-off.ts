import { useOfficeQuery } from '../../bridge/use-office.ts'
import { versionNoticeId } from './version-notice.tsx'

/** What a button that begins new work has on top of its own, where this Lontar is too old for its server: off, and why. */
export interface Off {
  isDisabled?: true
  'aria-describedby'?: string
}

/** @example const off = useOff(); <Button onPress={give} {...off}>Paraf</Button> */
export const useOff = (): Off => {
  const outdated = useOfficeQuery('sync.status', {}).data?.outdated
  return outdated ? { isDisabled: true, 'aria-describedby': versionNoticeId } : {}
}
