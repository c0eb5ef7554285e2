import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Directory } from '../../domain/directory.ts'
import type { PermitKind } from '../../domain/permits/kind/permit-kind.ts'
import { permitKindsOf } from '../../domain/permits/kind/permit-kinds-of.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { WholeFiles } from '../files/whole-files.ts'
import type { Counter } from '../metrics/registry.ts'
import type { Seal } from '../seal/seal.ts'
import type { Sequencer } from '../sequencer/sequencer.ts'
import type { Store } from '../store/store.ts'
import { createClientScript, type ClientScript } from './client-script.ts'
import { createDraftKeys, type DraftKeys } from './draft-key.ts'
import { createAllowance, type Allowance } from './guard/allowance.ts'
import { createOneAtATime } from './guard/one-at-a-time.ts'
import type { PublicRules } from './public-rules.ts'
import { openDraftFolder, type Upload } from './uploads/draft-folder.ts'
import { createUploadDesk, type UploadDesk } from './uploads/upload-desk.ts'

/** What the public pages are made of, beside the routes. */
export interface PublicParts {
  store: Store
  sequencer: Sequencer
  desk: UploadDesk
  keys: DraftKeys
  rules: PublicRules
  counted: Counter
  script: () => Promise<ClientScript>
  directory: () => Directory
  /** Offered to the public, in their newest version. */
  kinds: () => PermitKind[]
  /** Brings documents to the place of whole files, for good. @throws upload_gone */
  keep(uploads: Upload[]): Promise<void>
  /** Of one draft, one after another. */
  oneAtATime: <T>(draft: string, work: () => Promise<T>) => Promise<T>
  /** Lets so many wait for the database at once. @throws public_busy */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  allowances: Record<'applicationsEach' | 'plainEach' | 'applicationsAll' | 'wrongKeys', Allowance>
  /** Where applicants reach this server; null: where they asked. */
  publicUrl: string | null
  now: () => Date
}

export const openPublicParts = async (deps: {
  filesDir: string
  whole: WholeFiles
  store: Store
  sequencer: Sequencer
  seal: Seal
  directory: () => Directory
  rules: PublicRules
  counted: Counter
  publicUrl: string | null
  now: () => Date
}): Promise<PublicParts> => {
  const { filesDir, whole, store, sequencer, seal, directory, rules, counted, publicUrl, now } = deps
  const folder = await openDraftFolder(join(filesDir, 'drafts'))
  const allowance = (name: keyof PublicParts['allowances']) => createAllowance(rules[name], now)
  let waiting = 0
  return {
    store,
    sequencer,
    desk: createUploadDesk({ folder, rules: rules.uploads, counted, now }),
    keys: createDraftKeys(seal, now),
    rules,
    counted,
    script: createClientScript(),
    directory,
    kinds: () => permitKindsOf(directory()).filter((kind) => kind.active && kind.public),
    async keep(uploads) {
      for (const { id, found } of uploads) {
        const place = folder.place(id)
        // After a crash between this and the case it lies there already.
        if (await isThere(place)) await whole.keep(found!.sha256, place)
        else
          await whole
            .read(found!.sha256, 0, 0)
            .then((bytes) => bytes.destroy())
            .catch(gone)
      }
    },
    oneAtATime: createOneAtATime(),
    async inTurn(work) {
      if (waiting >= rules.waiting) throw new LontarError('public_busy', { seconds: 5 })
      waiting += 1
      return work().finally(() => (waiting -= 1))
    },
    allowances: {
      applicationsEach: allowance('applicationsEach'),
      plainEach: allowance('plainEach'),
      applicationsAll: allowance('applicationsAll'),
      wrongKeys: allowance('wrongKeys'),
    },
    publicUrl,
    now,
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const gone = (): never => {
  throw new LontarError('upload_gone')
}
