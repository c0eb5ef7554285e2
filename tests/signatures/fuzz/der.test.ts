import { describe, expect, test } from 'vitest'
import { noEvidence } from '../../../src/signatures/index.ts'
import { readCertificate } from '../../../src/signatures/certificates/certificate.ts'
import { type Cms, elementLength, readBerCms, readCms } from '../../../src/signatures/cms/read-cms.ts'
import { readDerCms } from '../../../src/signatures/cms/read-der-cms.ts'
import { oids } from '../../../src/signatures/cms/oids.ts'
import { examine } from '../../../src/signatures/judge/examine.ts'
import { readCrl } from '../../../src/signatures/revocation/crl.ts'
import { readOcsp } from '../../../src/signatures/revocation/ocsp-response.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { tokenOfAnswer } from '../../../src/signatures/timestamp/timestamp-query.ts'
import { verifyToken } from '../../../src/signatures/timestamp/verify-token.ts'
import { bases, der, judge, named, root } from './bases.ts'
import { type Chance, chanceOf } from './chance.ts'
import { derEdits } from './der-edits.ts'

/** Answers of services and the insides of signatures, bent at random: whoever stands on the network, or makes a file, chooses them. */
const rounds = 2000
/** Only to end what hangs: a busy machine takes its time. */
const patience = { timeout: 300_000 }
const anchors = [readCertificate(root)]

const bent = (bytes: Buffer, chance: Chance): Buffer => {
  let now = bytes
  for (let i = chance.of([1, 1, 2, 4]); i > 0; i--) now = chance.of(derEdits)(now, chance)
  return now
}
const each = (bytes: Buffer, seeds: number, look: (edited: Buffer, seed: number) => void) => {
  for (let seed = 1; seed <= seeds; seed++) look(bent(bytes, chanceOf(seed * 31)), seed)
}
/** Only what a caller expects: errors of range, never of type, and no endless reading. */
const readsOrRefuses = (read: () => unknown, seed: number) => {
  try {
    read()
  } catch (error) {
    expect(error, `seed ${seed}`).toBeInstanceOf(RangeError)
  }
}

describe('OCSP responses and CRLs', () => {
  test('are read or refused', patience, () => {
    each(der.ocsp, rounds, (edited, seed) => readsOrRefuses(() => readOcsp(edited), seed))
    each(der.crl, rounds, (edited, seed) =>
      readsOrRefuses(() => readCrl(edited).find(readCertificate(der.issuing).serial), seed),
    )
  })
  test('make nothing valid unless what their signer signed is whole', patience, () => {
    const asked = { certificates: [der.issuing], ocsps: [], crls: [] }
    expect(judge(named, noEvidence).verdict).toBe('belum_terperiksa_penuh')
    expect(judge(named, { ...asked, ocsps: [der.ocsp] }).verdict).toBe('sah')
    expect(judge(named, { ...asked, crls: [der.crl] }).verdict).toBe('sah')
    const { tbs, signature } = readOcsp(der.ocsp)
    const list = readCrl(der.crl)
    each(der.ocsp, 300, (edited, seed) => {
      if (judge(named, { ...asked, ocsps: [edited] }).verdict !== 'sah') return
      const read = readOcsp(edited)
      expect(read.tbs.equals(tbs) && read.signature.equals(signature), `seed ${seed}`).toBe(true)
    })
    each(der.crl, 300, (edited, seed) => {
      if (judge(named, { ...asked, crls: [edited] }).verdict !== 'sah') return
      const read = readCrl(edited)
      expect(read.tbs.equals(list.tbs) && read.signature.equals(list.signature), `seed ${seed}`).toBe(true)
    })
  })
})

describe('time-stamps', () => {
  const token = tokenOfAnswer(der.tsaAnswer)
  if (typeof token === 'string') throw new Error(token)
  const stamped = [Buffer.from('surat')]
  test('answers of a service are read or refused, by a word', patience, () => {
    each(der.tsaAnswer, rounds, (edited, seed) => {
      const read = tokenOfAnswer(edited)
      expect(Buffer.isBuffer(read) || read === 'rejected' || read === 'unreadable', `seed ${seed}`).toBe(true)
    })
  })
  test('a bent token proves nothing, or the same', patience, () => {
    const { faults, time } = verifyToken({ token, stamped, anchors })
    expect(faults).toEqual([])
    each(token, rounds, (edited, seed) => {
      const verdict = verifyToken({ token: edited, stamped, anchors })
      if (verdict.faults.length === 0) expect(verdict.time, `seed ${seed}`).toEqual(time)
    })
  })
})

const cmsOf = () =>
  bases.flatMap(({ pdf }) =>
    examine(openPdf(pdf)).map(({ range }) => {
      const contents = Buffer.from(range!.contents)
      return contents.subarray(0, elementLength(contents))
    }),
  )
/** All that a judge takes from a CMS, as one text. */
const said = (cms: Cms): string =>
  JSON.stringify([
    cms.contentTypeOid,
    cms.content?.toString('hex'),
    cms.certificates.map((item) => item.der.toString('hex')),
    cms.signerCertificate?.der.toString('hex'),
    cms.digestOid,
    cms.signatureAlgorithm.toJSON(),
    cms.signature.toString('hex'),
    cms.signedAttributes?.toString('hex'),
    [oids.contentType, oids.messageDigest, oids.signingCertificateV2].map((oid) => cms.attribute(oid)?.toJSON()),
    cms.timestampTokens.map((token) => token.toString('hex')),
  ])

test('the quick reader of a CMS says nothing else than the general one, where both can read it', patience, () => {
  const tried = (read: (bytes: Buffer) => Cms, bytes: Buffer): string | null => {
    try {
      return said(read(bytes))
    } catch {
      return null
    }
  }
  let compared = 0
  for (const [i, bytes] of cmsOf().entries()) {
    expect(said(readDerCms(bytes)), `${i}`).toBe(said(readBerCms(bytes)))
    each(bytes, 250, (edited, seed) => {
      const [quick, general] = [tried(readDerCms, edited), tried(readBerCms, edited)]
      if (quick === null || general === null) return
      compared++
      expect(quick, `${i}, seed ${seed}`).toBe(general)
    })
  }
  expect(compared).toBeGreaterThan(100)
})

test('a bent CMS or certificate ends in an error, never in a hang', patience, () => {
  for (const [i, bytes] of cmsOf().entries()) {
    each(bytes, 250, (edited, seed) => {
      try {
        readCms(edited)
      } catch (error) {
        expect(error, `${i}, seed ${seed}`).toBeInstanceOf(Error)
      }
    })
  }
  each(der.issuing, rounds, (edited, seed) => {
    try {
      readCertificate(edited)
    } catch (error) {
      expect(error, `seed ${seed}`).toBeInstanceOf(Error)
    }
  })
})
