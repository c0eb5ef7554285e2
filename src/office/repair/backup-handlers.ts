import type { DesktopInput } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Handlers } from '../desk/handlers.ts'
import type { OfferedFiles } from '../session/offered-files.ts'
import type { OpenDesk } from '../session/open-desk.ts'
import { unsentWork } from '../session/unsent-work.ts'
import { shownBackups } from './backup-folder.ts'
import { importUnsent, previewUnsent } from './import-unsent.ts'
import { openUnsent, sealUnsent } from './unsent-file.ts'

type BackupCall = Extract<keyof Handlers, `backup.${string}`>

/** Backups, the full check, and unsent work as a file, for whoever is signed in. */
export const backupHandlers = (
  { desk, backups, sync }: OpenDesk,
  { kept, offered }: { kept: number; offered: OfferedFiles },
): Pick<Handlers, BackupCall> => {
  const state = () => ({ backups: shownBackups(backups.list()), kept, problem: backups.problem() })
  const opened = ({ file, password }: DesktopInput<'backup.preview'>) => {
    const bytes = 'data' in file ? Buffer.from(file.data, 'base64') : offered.look(file.offered)
    if (!bytes) throw new LontarError('unsent_file_unreadable')
    return openUnsent(bytes, password)
  }
  return {
    'backup.state': state,
    'backup.make': async () => {
      await backups.make()
      return state()
    },
    'backup.export': async ({ password }) => {
      const work = await unsentWork(desk)
      if (!work) throw new LontarError('nothing_unsent')
      const text = await sealUnsent(work, password, desk.store.facts.get('services'))
      return { name: `lontar-belum-terkirim-${desk.book.today()}.lontar`, text }
    },
    'backup.preview': async (asked) => previewUnsent(desk, await opened(asked)),
    'backup.import': async (asked) => {
      const taken = await importUnsent(desk, await opened(asked))
      if ('offered' in asked.file) offered.take(asked.file.offered)
      sync.soon()
      return { taken }
    },
  }
}
