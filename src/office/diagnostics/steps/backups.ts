import { found, type Step } from '../look.ts'

/** The encrypted backups on this computer, and how old the newest is. */
export const backups: Step = async ({ desk }) => [desk ? found('backup_none') : found('needs_sign_in')]
