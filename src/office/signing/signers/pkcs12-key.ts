interface Derivation {
  password: string
  salt: Buffer
  /** 1 key, 2 initial vector, 3 MAC. */
  id: number
  rounds: number
  length: number
  hash: (data: Uint8Array) => Buffer
  /** The hash's block size, bytes. */
  block: number
}

/** The key derivation of PKCS#12 (RFC 7292, appendix B.2). */
export const pkcs12Key = ({ password, salt, id, rounds, length, hash, block }: Derivation): Buffer => {
  if (!(rounds >= 1 && rounds <= 10_000_000)) throw new RangeError('odd number of rounds')
  const spelled = Buffer.from(`${password}\0`, 'utf16le').swap16()
  const fill = (bytes: Buffer) =>
    Buffer.alloc(block * Math.ceil(bytes.length / block), bytes.length > 0 ? bytes : undefined)
  const diversifier = Buffer.alloc(block, id)
  const input = Buffer.concat([fill(salt), fill(spelled)])
  const out: Buffer[] = []
  for (let have = 0; have < length;) {
    let digest = hash(Buffer.concat([diversifier, input]))
    for (let i = 1; i < rounds; i++) digest = hash(digest)
    out.push(digest)
    have += digest.length
    const step = Buffer.alloc(block, digest)
    for (let at = 0; at < input.length; at += block) addPlusOne(input.subarray(at, at + block), step)
  }
  return Buffer.concat(out).subarray(0, length)
}

/** `target` = (target + step + 1) mod 2^n, big-endian. */
const addPlusOne = (target: Buffer, step: Buffer): void => {
  let carry = 1
  for (let i = target.length - 1; i >= 0; i--) {
    carry += target[i]! + step[i]!
    target[i] = carry & 255
    carry >>= 8
  }
}
