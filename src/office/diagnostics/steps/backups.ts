import { backupFacts } from '../../repair/facts-of-store.ts'
import { profileFolder } from '../../session/profile-folder.ts'
import { found, type Step } from '../look.ts'

/** The encrypted backups of whoever is signed in, and how old the newest is. */
export const backups: Step = async ({ start, desk, now }) => {
  if (!desk) return [found('needs_sign_in')]
  const { count, ageHours, old } = backupFacts(profileFolder(start.dataDir).pathOf(desk.profile.personId), now())
  if (ageHours === null) return [found('backup_none')]
  return [found(old ? 'backup_old' : 'backup_good', { age: ageHours * 3600, count })]
}
