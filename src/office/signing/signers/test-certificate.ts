import { type KeyObject, sign } from 'node:crypto'
import { boolean, context, element, integer, octets, oid, sequence, setOf } from '../../../signatures/cms/der.ts'

/** For unit tests: a self-signed EC certificate, drawn with our own DER writer. Real authorities stand in `tests/support/authority`. */
export const selfSigned = (keys: { publicKey: KeyObject; privateKey: KeyObject }, name = 'Uji'): Buffer => {
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'))
  const text = (value: string) => element(0x0c, Buffer.from(value, 'utf8'))
  const subject = sequence(setOf(sequence(oid('2.5.4.3'), text(name))))
  const time = (value: string) => element(0x17, Buffer.from(value, 'latin1'))
  const usage = sequence(oid('2.5.29.15'), boolean(true), octets(element(3, Buffer.from([6, 0xc0]))))
  const tbs = sequence(
    context(0, integer(2)),
    integer(1),
    algorithm,
    subject,
    sequence(time('250101000000Z'), time('450101000000Z')),
    subject,
    keys.publicKey.export({ format: 'der', type: 'spki' }),
    context(3, sequence(usage)),
  )
  return sequence(tbs, algorithm, element(3, Buffer.from([0]), sign('sha256', tbs, keys.privateKey)))
}
