import { SignPdf } from '@signpdf/signpdf'
import { Signer, SignPdfError } from '@signpdf/utils'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { emptyRange } from './place-signature.ts'

type SignParts = (content: Uint8Array[]) => Promise<Uint8Array>

/**
 * Fills the ByteRange and /Contents of a signature that has been placed. `SignPdf` embeds, but it is shown only what we appended behind `inputLength`:
 * it searches all it gets for the place of a signature, and the input is a stranger's, may hold what looks like one, and may have 50 MB. It counts from
 * the beginning of the update; `moveRange` counts from that of the file.
 * @throws LontarError signature_gate_failed {check: 'size'} for a CMS beyond the reserve, {check: 'byte-range'} where a copied part of the input
 *   looks like a place for a signature; what `sign` throws
 */
export const fillSignature = async (placed: Buffer, inputLength: number, sign: SignParts): Promise<Buffer> => {
  const [input, update] = [placed.subarray(0, inputLength), placed.subarray(inputLength)]
  const at = update.indexOf(emptyRange)
  if (update.indexOf('/ByteRange') !== at || update.lastIndexOf('/ByteRange') !== at) throw failed('byte-range')
  const signer = new UpdateSigner(input, sign)
  const filled = await embed(update, signer)
  moveRange(filled, inputLength)
  filled.copy(placed, inputLength)
  return placed
}

/** Takes the update without /Contents, and signs it together with the input before it. */
class UpdateSigner extends Signer {
  readonly #input: Uint8Array
  readonly #sign: SignParts
  failure: unknown = null

  constructor(input: Uint8Array, sign: SignParts) {
    super()
    this.#input = input
    this.#sign = sign
  }

  override async sign(shown: Buffer): Promise<Buffer> {
    const update = Buffer.from(shown)
    moveRange(update, this.#input.length)
    try {
      return Buffer.from(await this.#sign([this.#input, update]))
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}

const embed = async (update: Buffer, signer: UpdateSigner): Promise<Buffer> => {
  try {
    return await new SignPdf().sign(update, signer)
  } catch (error) {
    if (signer.failure) throw signer.failure
    throw failed(error instanceof SignPdfError && error.type === SignPdfError.TYPE_INPUT ? 'size' : 'byte-range', error)
  }
}

/** The ByteRange of an update, as SignPdf wrote it, becomes that of the whole file. The text keeps its length. */
const moveRange = (update: Buffer, by: number): void => {
  const at = update.indexOf('/ByteRange')
  const [, length, second, rest] = update
    .toString('latin1', at, at + emptyRange.length)
    .match(/\d+/g)!
    .map(Number) as [number, number, number, number]
  const moved = `/ByteRange [0 ${length + by} ${second + by} ${rest}]`
  update.write(moved.padEnd(emptyRange.length), at, 'latin1')
}

const failed = (check: 'size' | 'byte-range', cause?: unknown) =>
  new LontarError('signature_gate_failed', { check }, { cause })
