import type { Query, QueryClient } from '@tanstack/react-query'
import type { DesktopCall, DesktopEvent, DesktopOutput, SyncStatus } from '../../protocol/desktop-api.ts'
import type { LockState } from '../../protocol/desktop/lock-calls.ts'
import { queryKey } from './query-key.ts'

export { queryKey }

const listCalls: DesktopCall[] = [
  'letters.list',
  'letters.counts',
  'letters.related',
  'search.find',
  'home.summary',
  'home.flow',
  'dispositions.list',
  'sync.operations',
  'sync.status',
  'desk.tabs',
  'signing.look',
  'signing.unfinished',
  'remote.waiting',
]
/** What somebody is and may do follows from the directory. */
const directoryCalls: DesktopCall[] = [
  'directory.get',
  'permits.mine',
  'session.me',
  'admin.directory',
  'classification.get',
]
const intakeCalls: DesktopCall[] = ['intake.list', 'text.status']
const letterCalls: DesktopCall[] = ['letters.get', 'letters.judge']

/** What an event of the office makes old. */
export const refreshOn = (queries: QueryClient, event: DesktopEvent): void => {
  switch (event.event) {
    case 'letters.changed':
      for (const name of listCalls) void queries.invalidateQueries({ queryKey: [name] })
      void queries.invalidateQueries({ predicate: isOfArchive })
      void queries.invalidateQueries({ predicate: isOfPermits })
      for (const name of letterCalls)
        for (const id of event.ids) void queries.invalidateQueries({ queryKey: [name, { id }] })
      return
    case 'sync.status':
      tell(queries, queryKey('sync.status', {}), event.status)
      void queries.invalidateQueries({ queryKey: ['sync.operations'] })
      void queries.invalidateQueries({ queryKey: ['updates.state'] })
      void queries.invalidateQueries({ queryKey: ['signFile.list'] })
      // A letter comes before its file, and the file changes nothing in the letter: an exchange may have brought it.
      void queries.invalidateQueries({ predicate: lacksFile })
      return
    case 'directory.changed':
      for (const name of directoryCalls) void queries.invalidateQueries({ queryKey: [name] })
      return
    case 'sync.transfer':
      queries.setQueryData<SyncStatus>(queryKey('sync.status', {}), (known) =>
        known ? { ...known, transfer: event.transfer } : known,
      )
      return
    case 'session.ended':
      // All of this person is forgotten at once. What the sign-in screen watches is asked again but never removed: a query that
      // is taken away from a screen that waits for it never answers.
      queries.setQueryData(queryKey('session.me', {}), null)
      queries.removeQueries({ predicate: (query) => !String(query.queryKey[0]).startsWith('session.') })
      void queries.invalidateQueries({ queryKey: ['session.people'] })
      return
    case 'session.locked':
      // Whatever of letters is in the memory of the screens goes; after unlocking all is asked anew.
      if (event.locked) {
        const known = queries.getQueryData<LockState>(queryKey('session.lockState', {}))
        if (known) queries.setQueryData(queryKey('session.lockState', {}), { ...known, locked: true })
        queries.getMutationCache().clear()
        queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.lockState' })
      }
      void queries.invalidateQueries({ queryKey: ['session.lockState'] })
      if (!event.locked) void queries.invalidateQueries()
      return
    case 'intake.changed':
      for (const name of intakeCalls) void queries.invalidateQueries({ queryKey: [name] })
      return
    case 'offered.changed':
      tell(queries, queryKey('computer.offered', {}), { offered: event.offered })
      return
    case 'clock.changed':
      // What is due, late or of today may be so no longer; every date is shown anew.
      void queries.invalidateQueries()
      return
    case 'office.died':
      // Asked again, everything waits for the new office, or hears that there is none.
      void queries.invalidateQueries()
      return
    case 'diagnosis.step':
    case 'rekey.progress':
    case 'storeCheck.progress':
    case 'news':
    case 'place.asked':
    case 'archive.progress':
    case 'signing.progress':
    case 'remote.progress':
      return
  }
}

/** An event is newer than the answer to a question asked before it, which may come after it all the same: that one is asked anew. */
const tell = (queries: QueryClient, key: readonly unknown[], data: unknown): void => {
  const isAsked = queries.isFetching({ queryKey: key, exact: true }) > 0
  queries.setQueryData(key, data)
  if (isAsked) void queries.invalidateQueries({ queryKey: key, exact: true })
}

const isOfArchive = ({ queryKey }: Query): boolean => String(queryKey[0]).startsWith('archive.')

const isOfPermits = ({ queryKey }: Query): boolean => String(queryKey[0]).startsWith('permits.')

const lacksFile = ({ queryKey, state }: Query): boolean =>
  queryKey[0] === 'letters.get' && (state.data as DesktopOutput<'letters.get'> | undefined)?.document === null

/** After an action the answer itself is the newest state of its letter; lists are asked again. */
export const refreshAfter = (queries: QueryClient, name: DesktopCall, input: unknown, output: unknown): void => {
  if (name.startsWith('session.')) return
  // A check changes nothing; only what is known of the certificates may be more than before.
  if (name.startsWith('check.')) return void queries.invalidateQueries({ queryKey: ['letters.judge'] })
  if (name.startsWith('signFile.')) return void queries.invalidateQueries({ queryKey: ['signFile.list'] })
  if (name.startsWith('addressBook.')) return void queries.invalidateQueries({ queryKey: ['addressBook.list'] })
  const id = (input as { id?: string }).id
  if (id !== undefined && isDetail(output)) queries.setQueryData(queryKey('letters.get', { id }), output)
  else if (id !== undefined) void queries.invalidateQueries({ queryKey: ['letters.get', { id }] })
  for (const list of listCalls) void queries.invalidateQueries({ queryKey: [list] })
  void queries.invalidateQueries({ predicate: isOfArchive })
  void queries.invalidateQueries({ predicate: isOfPermits })
  if (name.startsWith('search.saved.')) void queries.invalidateQueries({ queryKey: ['search.saved.list'] })
}

const isDetail = (output: unknown): boolean =>
  typeof output === 'object' && output !== null && 'letter' in output && 'tasks' in output
