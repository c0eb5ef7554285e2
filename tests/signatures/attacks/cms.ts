import { createHash } from 'node:crypto'
import { context, derNull, octets, oid, sequence } from '../../../src/signatures/cms/der.ts'
import { oids } from '../../../src/signatures/cms/oids.ts'
import { type CmsOptions, attribute, cmsByHand } from '../support/cms-by-hand.ts'
import { gapOf, inPlace } from '../support/edit.ts'
import { type ByHand, signByHand } from '../support/sign-by-hand.ts'
import type { World } from '../support/world.ts'
import type { Attack, Attacks } from './attack.ts'

type Made = (content: Buffer, world: World) => Buffer | Promise<Buffer>
const cms = (wants: string, make: Made, how: ByHand = {}): Attack => ({
  wants,
  make: (world) => signByHand(world.letter, how, (content) => make(content, world)),
})
const byHead = (
  wants: string,
  options: CmsOptions | ((content: Buffer, world: World) => CmsOptions),
  how?: ByHand,
): Attack =>
  cms(
    wants,
    (content, world) =>
      cmsByHand(content, world.head, typeof options === 'function' ? options(content, world) : options),
    how,
  )

const otherText = Buffer.from('Rp 1.000')
/** The very same names and serial number as the head's certificate, by an authority that anybody can make. */
const impostor = (world: World) => world.impostor('Kepala Dinas (uji)')

const hexOf = (bytes: Buffer) => Buffer.from(bytes.toString('latin1', gapOf(bytes).from, gapOf(bytes).to), 'hex')

/** What stands in /Contents, made by hand. The letter is whole; whose word it is, is the question. */
export const cmsAttacks: Attacks = {
  'the digest of other content': byHead('a true signature over something else', {
    messageDigest: createHash('sha256').update(otherText).digest(),
  }),
  'a true CMS of other content': cms('the same, whole', (_content, { head }) => cmsByHand(otherText, head)),
  MD5: byHead('a digest for which two texts are easily found', { digest: 'md5' }),
  'SHA-1': byHead('the same', { digest: 'sha1' }),
  'MD5 in an old kind of signature': byHead(
    'the same where old verifiers are kind',
    { digest: 'md5', names: 'nobody' },
    { subFilter: 'adbe.pkcs7.detached' },
  ),
  'SHA-1 in an old kind of signature': byHead(
    'the same',
    { digest: 'sha1', names: 'nobody' },
    { subFilter: 'adbe.pkcs7.detached' },
  ),
  'no signed attributes': byHead('a signature of which the type of content can be changed', { attributes: 'none' }),
  'no signing certificate attribute in a CAdES signature': byHead(
    'another certificate with the same key to be put in',
    { names: 'nobody' },
  ),
  'a signing certificate attribute of another': byHead(
    'the deputy’s word to pass for the head’s',
    (_content, { deputy }) => ({ names: deputy }),
  ),
  'the signer’s certificate exchanged for another': byHead(
    'the report to name the governor',
    (_content, { deputy }) => ({
      certificates: [deputy.certificateDer, ...deputy.chainDer],
    }),
  ),
  'another’s serial number stated': byHead('the report to name the deputy', (_content, { deputy, head }) => ({
    stated: deputy,
    certificates: [deputy.certificateDer, head.certificateDer, ...head.chainDer],
  })),
  'no certificate': byHead('a verifier that takes any certificate that it knows', { certificates: [] }),
  'two signers in one CMS': byHead('a verifier that checks one and names the other', (_content, { deputy }) => ({
    second: deputy,
  })),
  'the content inside as well': byHead('a verifier that checks what is inside and shows what is around', {
    enveloped: true,
  }),
  'another content, inside': cms('the same with other content', (_content, { head }) =>
    cmsByHand(otherText, head, { enveloped: true }),
  ),
  'another type of content': byHead('a signature over a time-stamp’s content to pass for one over a letter', {
    contentType: oids.tstInfo,
  }),
  'the message digest twice': byHead('one verifier to take the first, another the second', {
    moreSigned: [attribute(oids.messageDigest, octets(createHash('sha256').update(otherText).digest()))],
  }),
  'two values in one message digest': byHead('the same', (content) => ({
    messageDigest: createHash('sha256').update(content).digest(),
    moreSigned: [
      attribute(oids.messageDigest, octets(createHash('sha256').update(otherText).digest()), octets(Buffer.alloc(32))),
    ],
  })),
  'PSS with another hash stated': byHead('parameters that a verifier ignores', {
    pss: { made: { hash: 'sha256', salt: 32 }, says: { hash: 'sha384', mask: 'sha384', salt: 32 } },
  }),
  'PSS with another mask stated': byHead('the same', {
    pss: { made: { hash: 'sha256', salt: 32 }, says: { hash: 'sha256', mask: 'sha512', salt: 32 } },
  }),
  'PSS with another salt stated': byHead('the same', {
    pss: { made: { hash: 'sha256', salt: 20 }, says: { hash: 'sha256', mask: 'sha256', salt: 32 } },
  }),
  'PSS of SHA-1': byHead('an old hash by the side door', {
    pss: { made: { hash: 'sha1', salt: 20 }, says: { hash: 'sha1', mask: 'sha1', salt: 20 } },
  }),
  'a certificate of the same name by nobody': cms('a name to be enough', async (content, world) =>
    cmsByHand(content, await impostor(world)),
  ),
  'the same with the true chain beside it': cms('a verifier that builds chains by name', async (content, world) =>
    cmsByHand(content, { ...(await impostor(world)), chainDer: world.head.chainDer }),
  ),
  'a certificate of the same name, and the true one first': cms(
    'the true certificate shown, the false one checked',
    async (content, world) => {
      const lookalike = await impostor(world)
      return cmsByHand(content, lookalike, {
        certificates: [world.head.certificateDer, ...world.head.chainDer, lookalike.certificateDer],
      })
    },
  ),
  'signed by a person, named as an authority': cms(
    'an official’s certificate to issue further ones',
    async (content, { issuedBy, deputy }) => {
      const child = await issuedBy(deputy, 'Kepala Dinas (uji)')
      return cmsByHand(content, child, {
        certificates: [child.certificateDer, deputy.certificateDer, ...deputy.chainDer],
      })
    },
  ),
  'an expired certificate': cms('an old card, found in a drawer', async (content, { authority }) =>
    cmsByHand(content, await authority.issue({ name: 'Pensiunan', notBefore: days(-900), notAfter: days(-30) })),
  ),
  'a certificate of tomorrow': cms('the same the other way round', async (content, { authority }) =>
    cmsByHand(content, await authority.issue({ name: 'Calon', notBefore: days(3), notAfter: days(300) })),
  ),
  'a certificate for servers': cms('any certificate of the authority to do', async (content, { authority }) =>
    cmsByHand(content, await authority.issue({ name: 'www.contoh.invalid', usages: ['keyEncipherment'] })),
  ),
  'a short key': cms('a key that can be factored', async (content, { authority }) =>
    cmsByHand(content, await authority.issue({ name: 'Kunci pendek', key: 'rsa1024' })),
  ),
  'a signature of zeros': {
    wants: 'a verifier that takes an error for a yes',
    make: (world) => signByHand(world.letter, {}, (content) => zeroed(cmsByHand(content, world.head))),
  },
  'data after the CMS': {
    wants: 'a hiding place in the file that no hash covers',
    make: ({ signed }) => {
      const copy = Buffer.from(signed)
      copy.write('DEADBEEF', gapOf(copy).to - 64)
      return copy
    },
  },
  'an object after the CMS': {
    wants: 'the same with something that a viewer finds',
    make: ({ letter, head }) =>
      signByHand(letter, {}, (content) =>
        Buffer.concat([cmsByHand(content, head), sequence(octets(Buffer.alloc(20)))]),
      ),
  },
  'a second CMS after the CMS': {
    wants: 'one verifier to take the first, another the last',
    make: ({ letter, head, deputy }) =>
      signByHand(letter, {}, (content) => Buffer.concat([cmsByHand(content, head), cmsByHand(content, deputy)])),
  },
  'no SignedData but encrypted data': {
    wants: 'a verifier that looks for a certificate anywhere inside',
    make: ({ letter, head }) =>
      signByHand(letter, {}, (content) => sequence(oid('1.2.840.113549.1.7.6'), context(0, cmsByHand(content, head)))),
  },
  'no signer at all': {
    wants: 'a SignedData of certificates only to be called signed, for nothing in it is wrong',
    make: ({ letter, head }) =>
      signByHand(letter, {}, () =>
        sequence(
          oid(oids.signedData),
          context(
            0,
            sequence(
              Buffer.from([2, 1, 1]),
              Buffer.from([0x31, 0]),
              sequence(oid(oids.data)),
              context(0, head.certificateDer),
              Buffer.from([0x31, 0]),
            ),
          ),
        ),
      ),
  },
  'nothing but null': { wants: 'an empty answer', make: ({ letter }) => signByHand(letter, {}, () => derNull) },
  'the CMS of the deputy in the field of the head': {
    wants: 'the deputy’s signature shown in the head’s place',
    make: ({ both, signed }) => {
      const copy = Buffer.from(signed)
      copy.write(
        hexOf(both)
          .toString('hex')
          .slice(0, gapOf(copy).to - gapOf(copy).from),
        gapOf(copy).from,
      )
      return copy
    },
  },
  'the claimed time changed': {
    wants: 'a letter dated before the law changed',
    make: ({ signed }) => inPlace(signed, /\/M \(D:2026/, () => '/M (D:2020'),
  },
  'the name changed': {
    wants: 'the panel to say “Gubernur”',
    make: ({ signed }) => inPlace(signed, /\/Name <\w\w/, (found) => `${found.slice(0, -2)}47`),
  },
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

/** The signature value is the last 256 bytes. */
const zeroed = (der: Buffer): Buffer => der.fill(0, der.length - 256)
