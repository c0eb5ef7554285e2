import { cmsByHand } from '../support/cms-by-hand.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { examine } from '../../../src/signatures/judge/examine.ts'
import { attribute } from '../support/cms-by-hand.ts'
import { oids } from '../../../src/signatures/cms/oids.ts'
import { element, context, integer, octets, oid, sequence, derNull } from '../../../src/signatures/cms/der.ts'
import { createHash } from 'node:crypto'
import { signByHand } from '../support/sign-by-hand.ts'
import type { World } from '../support/world.ts'
import type { Issued } from '../../support/authority/index.ts'
import type { Attacks } from './attack.ts'

const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const generalizedTime = (at: Date) =>
  element(
    0x18,
    Buffer.from(
      `${at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(0, 14)}Z`,
    ),
  )

/** A TSTInfo by hand, so that it may say any time, signed by whoever. */
const token = (stamped: Uint8Array, at: Date, signer: Issued): Buffer => {
  const imprint = sequence(sequence(oid(oids.sha256), derNull), octets(createHash('sha256').update(stamped).digest()))
  const info = sequence(integer(1), oid('1.3.6.1.4.1.99999.1'), imprint, integer(7), generalizedTime(at))
  return cmsByHand(info, signer, { contentType: oids.tstInfo, enveloped: true })
}

/** An official whose certificate ran out a month ago signs today, with a token that says it was last year. */
const backdated = async (world: World, stamper: (at: Date) => Promise<Issued>): Promise<Buffer> => {
  const late = await world.authority.issue({ name: 'Pensiunan', notBefore: days(-700), notAfter: days(-30) })
  const service = await stamper(days(-60))
  return signByHand(world.letter, { reserve: 16_000 }, (content) => {
    const plain = cmsByHand(content, late)
    const { signature } = readSignature(plain)
    return cmsByHand(content, late, {
      unsigned: [attribute(oids.timestampToken, token(signature, days(-60), service))],
    })
  })
}

/** RSA PKCS#1 is deterministic, so the value of the first is the value of the second. */
const readSignature = (cms: Buffer) => ({ signature: cms.subarray(cms.length - 256) })

const stampOf = (pdf: Buffer, index: number): Buffer => examine(openPdf(pdf))[index]!.cms!.timestampTokens[0]!

/** What proves when a signature was made. */
export const timestampAttacks: Attacks = {
  'a token of a person': {
    wants: 'an official to stamp a letter of last year',
    make: (world) => backdated(world, async () => world.deputy),
  },
  'a token whose certificate is for time-stamps among other things': {
    wants: 'a server’s certificate to stamp',
    make: (world) =>
      backdated(world, () =>
        world.authority.issue({
          name: 'Server',
          extendedUsage: 'critical, timeStamping, serverAuth',
          notBefore: days(-700),
        }),
      ),
  },
  'a token whose purpose is not critical': {
    wants: 'a purpose that may be ignored',
    make: (world) =>
      backdated(world, () =>
        world.authority.issue({ name: 'Server', extendedUsage: 'timeStamping', notBefore: days(-700) }),
      ),
  },
  'a token from before its service existed': {
    wants: 'a new service to stamp the past',
    make: (world) =>
      backdated(world, () =>
        world.authority.issue({ name: 'Layanan baru', extendedUsage: 'critical, timeStamping', notBefore: days(-10) }),
      ),
  },
  'a token by a service of nobody': {
    wants: 'any service to do',
    make: (world) => backdated(world, () => world.impostor('TEST Stempel Waktu (uji coba)')),
  },
  'a token over another signature': {
    wants: 'a stamp of last year moved to today’s letter',
    make: async (world) => {
      const { both, letter, authority } = world
      const late = await authority.issue({ name: 'Pensiunan', notBefore: days(-700), notAfter: days(-30) })
      return signByHand(letter, { reserve: 16_000 }, (content) =>
        cmsByHand(content, late, { unsigned: [attribute(oids.timestampToken, stampOf(both, 0))] }),
      )
    },
  },
  'a token over another signature, on a signature of today': {
    wants: 'a report that shows a time which proves nothing',
    make: ({ both, letter, head }) =>
      signByHand(letter, { reserve: 16_000 }, (content) =>
        cmsByHand(content, head, { unsigned: [attribute(oids.timestampToken, stampOf(both, 1))] }),
      ),
  },
  'rubbish for a token': {
    wants: 'a verifier that stops at the attribute and forgets the rest',
    make: async (world) => {
      const late = await world.authority.issue({ name: 'Pensiunan', notBefore: days(-700), notAfter: days(-30) })
      return signByHand(world.letter, {}, (content) =>
        cmsByHand(content, late, { unsigned: [attribute(oids.timestampToken, sequence(octets(Buffer.alloc(9))))] }),
      )
    },
  },
  'a signature in place of a document time-stamp': {
    wants: 'a letter’s own signature to count as the proof of its time',
    make: ({ letter, head }) =>
      signByHand(letter, { subFilter: 'ETSI.RFC3161' }, (content) => cmsByHand(content, head)),
  },
  'a document time-stamp over other content': {
    wants: 'a stamp moved from another letter',
    make: ({ letter, tsaUnit }) =>
      signByHand(letter, { subFilter: 'ETSI.RFC3161' }, () => token(Buffer.from('lain'), new Date(), tsaUnit)),
  },
  'a document time-stamp in the name of a signature': {
    wants: 'a free time-stamp to be shown as somebody’s signature',
    make: ({ letter, tsaUnit }) => signByHand(letter, {}, (content) => token(content, new Date(), tsaUnit)),
  },
  'unsigned attributes with another certificate’s name': {
    wants: 'the signing certificate to be told where nobody signed it',
    make: ({ letter, head, deputy }) =>
      signByHand(letter, {}, (content) =>
        cmsByHand(content, head, {
          names: 'nobody',
          unsigned: [
            attribute(
              oids.signingCertificateV2,
              sequence(sequence(sequence(octets(createHash('sha256').update(deputy.certificateDer).digest())))),
            ),
          ],
        }),
      ),
  },
  'a countersignature without meaning': {
    wants: 'the unsigned attribute to bring a second signer',
    make: ({ letter, head }) =>
      signByHand(letter, {}, (content) =>
        cmsByHand(content, head, {
          messageDigest: Buffer.alloc(32),
          unsigned: [attribute('1.2.840.113549.1.9.6', context(0, octets(Buffer.alloc(8))))],
        }),
      ),
  },
}
