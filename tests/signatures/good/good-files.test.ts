import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementLength } from '../../../src/signatures/cms/read-cms.ts'
import { examine } from '../../../src/signatures/judge/examine.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { openssl } from '../../support/authority/openssl.ts'
import { askOtherJudges } from '../../support/authority/pdf-judges.ts'
import { filesOfOthers } from './files-of-others.ts'
import type { GoodFiles } from './good-file.ts'
import { type GoodWorld, openGoodWorld } from './good-world.ts'
import { ourFiles } from './our-files.ts'

/**
 * The other half of the corpus: a judge that calls everything forged would pass all attacks. These stay valid, and three other programs
 * say so too: pdfsig and openssl of the signatures, qpdf of the file.
 */
let world: GoodWorld
beforeAll(async () => {
  world = await openGoodWorld()
})
afterAll(() => world.close())

const families: Record<string, GoodFiles> = {
  'what we write': ourFiles,
  'what others write, and what may be done afterwards': filesOfOthers,
}

describe.for(Object.keys(families))('%s', (family) => {
  const files = families[family]!
  test.for(Object.keys(files))('%s', async (name) => {
    const { make, signatures = 1, judged, notPdfsig, notOpenssl } = files[name]!
    const pdf = await make(world)
    const verdict = world.judge(pdf, judged?.(world))
    const told = JSON.stringify([verdict.findings, ...verdict.signatures.map((item) => item.findings)])
    expect(verdict, told).toMatchObject({ verdict: 'sah' })
    expect(verdict.signatures.map((item) => item.indication)).toEqual(
      Array.from({ length: signatures }, () => 'TOTAL-PASSED'),
    )
    const others = await askOtherJudges(pdf)
    expect(others.qpdfOk, others.qpdf).toBe(true)
    if (!notPdfsig) expect(others.valid, others.pdfsig).toBeGreaterThanOrEqual(signatures)
    if (!notOpenssl) await opensslAgrees(pdf)
  })
})

/** `openssl cms -verify` on each CMS as it stands in the file, with the chain; certificates that expired since are judged as of their time. */
const opensslAgrees = async (pdf: Buffer): Promise<void> => {
  const dir = world.authority.dir
  for (const { range, content, kind } of examine(openPdf(pdf))) {
    if (kind !== 'signature') continue
    await writeFile(join(dir, 'judged.cms'), range!.contents.subarray(0, elementLength(range!.contents)))
    await writeFile(join(dir, 'judged.bytes'), Buffer.concat(content!))
    const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'judged.cms', '-content', 'judged.bytes']
    await openssl([...args, '-CAfile', 'root.pem', '-purpose', 'any', '-out', 'judged.out'], { cwd: dir })
  }
}
