import { sha256 } from './sha256.ts'

const sliceMs = 12

/**
 * Finds the number whose SHA-256, behind the draft's key, begins with so many zero bits: a second of work for a phone, a great deal for
 * whoever wants to send ten thousand. In slices, so that typing is not held up.
 */
export const solve = async (draft: string, bits: number): Promise<string> => {
  const encoder = new TextEncoder()
  for (let number = 0; ;) {
    const until = performance.now() + sliceMs
    while (performance.now() < until) {
      for (let i = 0; i < 64; i++, number++) {
        if (zeroBits(sha256(encoder.encode(`${draft}.${number}`))) >= bits) return String(number)
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}

const zeroBits = (hash: Int32Array): number => (hash[0] === 0 ? 32 + Math.clz32(hash[1]!) : Math.clz32(hash[0]!))
