import { useSession } from './session-context.tsx'

/** Does one of the positions held today administer anything? What exactly, the server decides each time. */
export const useIsAdmin = (): boolean =>
  useSession().me.positions.some(({ roles }) => roles.includes('admin_opd') || roles.includes('admin_provinsi'))
