import { createHash } from 'node:crypto'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { judgeDocument } from './judge-document.ts'
import { checkLetter } from './judge-letter.ts'
import { trustOf } from './trust.ts'

/** Checking any PDF, and whom this office trusts when it does. */
export const checkHandlers = (desk: Desk): Handlers<`check.${'file' | 'letter' | 'anchors'}`> => ({
  'check.file': ({ data, online }) => judgeDocument(desk, Buffer.from(data, 'base64'), online),
  'check.letter': ({ id, online }) => checkLetter(desk, id, online),
  'check.anchors': async () => {
    const { describeCertificate } = await import('../../signatures/index.ts')
    return {
      anchors: trustOf(desk).anchors.map((anchor) => {
        const [der, retiredAt] = 'der' in anchor ? [anchor.der, anchor.until.toISOString()] : [anchor, null]
        const { subject, issuer, notBefore, notAfter, serial } = describeCertificate(der)
        return {
          subject,
          issuer,
          notBefore: notBefore.toISOString(),
          notAfter: notAfter.toISOString(),
          retiredAt,
          serial,
          fingerprint: createHash('sha256').update(der).digest('hex'),
          der: Buffer.from(der).toString('base64'),
        }
      }),
    }
  },
})
