import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { contentsBytes, emptyContents, emptyRange } from './place-signature.ts'

/**
 * Fills the ByteRange and /Contents of a signature that has been placed, in place: a file of 50 MB is neither searched nor copied for it. Only what was
 * appended after `inputLength` is looked at: the input may hold anything, also what looks like a place for a signature.
 * @throws LontarError signature_gate_failed {check: 'size'} for a CMS beyond the reserve; what `sign` throws
 */
export const fillSignature = async (
  placed: Buffer,
  inputLength: number,
  sign: (content: Uint8Array[]) => Promise<Uint8Array>,
): Promise<Buffer> => {
  const rangeAt = placed.indexOf(emptyRange, inputLength)
  const gapStart = placed.indexOf(emptyContents, rangeAt) + '/Contents '.length
  const gapEnd = gapStart + contentsBytes * 2 + 2
  const range = `/ByteRange [0 ${gapStart} ${gapEnd} ${placed.length - gapEnd}]`
  placed.write(range.padEnd(emptyRange.length), rangeAt, 'latin1')
  const cms = await sign([placed.subarray(0, gapStart), placed.subarray(gapEnd)])
  if (cms.length > contentsBytes) throw new LontarError('signature_gate_failed', { check: 'size' })
  placed.write(Buffer.from(cms).toString('hex'), gapStart + 1, 'latin1')
  return placed
}
