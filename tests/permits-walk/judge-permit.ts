import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import type { OfficeProcess } from '../support/office-process.ts'

const run = promisify(execFile)

/** What our judge and two strangers (poppler, qpdf) have against the signed permit; empty: nothing. */
export const judgePermit = async (
  office: OfficeProcess,
  letterId: string,
  dir: string,
  kind: PermitKind,
): Promise<string[]> => {
  await office.call('sync.now', {})
  const { verdict } = await office.call('letters.judge', { id: letterId })
  const { document } = await office.call('letters.get', { id: letterId })
  if (!document) return ['the signed permit has not come']
  const file = join(dir, `${kind.id}.pdf`)
  await writeFile(file, await office.document(document))
  const signatures = (await run('pdfsig', [file])).stdout
  const checked = await run('qpdf', ['--check', file]).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  )
  const words = (await run('pdftotext', ['-layout', file, '-'])).stdout.replaceAll(/\s+/g, ' ')
  return [
    ...(verdict === 'sah' ? [] : [`our judge: ${verdict}`]),
    ...(signatures.includes('Signature is Valid') ? [] : [`pdfsig: ${signatures.trim()}`]),
    ...(checked.includes('No syntax or stream encoding errors') ? [] : [`qpdf: ${checked.trim()}`]),
    ...(words.includes(kind.papers.izin.title) ? [] : ['its title does not stand on it']),
    ...(/\{[a-z_]+\}|\[…/.test(words) ? ['a name in braces or a hole is left on it'] : []),
  ]
}
