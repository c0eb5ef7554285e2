import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { ReleaseManifest } from '../../protocol/releases/release-manifest.ts'
import { checkArtefacts, type ArtefactCheck } from '../../releases/check-artefacts.ts'
import { readReleaseKeys } from '../../releases/read-release-keys.ts'
import { manifestAt, readSignedRelease } from '../../releases/read-signed-release.ts'
import { verifyRelease } from '../../releases/verify-release.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { language } from '../language.ts'
import { fromHere, readArguments, UsageError } from '../read-arguments.ts'
import { reportError } from '../report-error.ts'
import { releaseReport } from './release-report.ts'

const shippedKeys = join(import.meta.dirname, '..', '..', '..', 'assets', 'trust', 'release-keys')

/**
 * `lontar release verify DIR|MANIFEST`: anybody can ask, without an office. Of a folder every file is compared; of a manifest alone only its
 * signature is judged.
 */
export const releaseCommand: Command = async ([what, ...args]) => {
  if (what !== 'verify') throw new UsageError('the one thing to do with a release is: release verify')
  const { values, files } = readArguments(args, ['DIR|MANIFEST'], {
    keys: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const place = files[0]!
  const file = await manifestAt(place)
  const keys = await readReleaseKeys(values.keys === undefined ? shippedKeys : fromHere(values.keys))
  const signed = await readSignedRelease(file)
  const manifest = verifyRelease(signed, keys)
  const signedBy = keys.filter((key) => signed.signatures.some((signature) => signature.key === key.id))
  const checks = file === place ? null : await checkArtefacts(place, manifest.artefacts)
  const verdict = verdictOf(checks)
  for (const problem of problemsOf(checks ?? [])) reportError(problem)
  const report = { verdict, ...factsOf(manifest), signedBy: signedBy.map((key) => key.fingerprint), files: checks }
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : releaseReport(report, language()))
  return exitCodes.release[verdict]
}

export type ReleaseVerdict = keyof typeof exitCodes.release

const verdictOf = (checks: ArtefactCheck[] | null): ReleaseVerdict => {
  if (!checks) return 'right'
  if (checks.some(({ found }) => found === 'changed' || found === 'unlisted')) return 'wrong'
  return checks.some(({ found }) => found === 'right') ? 'right' : 'nothing_to_compare'
}

const problemsOf = (checks: ArtefactCheck[]): LontarError[] =>
  checks.flatMap(({ name, found }) => {
    if (found === 'changed') return [new LontarError('release_file_changed', { name })]
    return found === 'unlisted' ? [new LontarError('release_file_unlisted', { name })] : []
  })

const factsOf = ({ version, date, expires, minimumVersion, commit, nextKeys }: ReleaseManifest) => ({
  version,
  date,
  expires,
  minimumVersion,
  commit,
  nextKeys,
})
