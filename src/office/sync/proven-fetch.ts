import type { DeviceKey, Prover } from '../../protocol/device-proof.ts'
import { wantsNonce } from '../../protocol/wants-nonce.ts'
import { patientFetch, type Answer } from './patient-fetch.ts'

export type ProvenFetch = typeof patientFetch

class NonceWanted extends Error {}

/**
 * Fetches with proof of the device's key in each request (RFC 9449). The nonce comes with every answer, so that only the first
 * request after a long silence is asked for twice.
 *
 * @param device null where there is nothing to prove yet; its token is null at enrolment, and may be changed under way
 */
export const createProvenFetch = (device: { key: DeviceKey; token: string | null } | null): ProvenFetch => {
  let prover: { of: string | null; made: Promise<Prover> } | null = null
  let nonce: string | null = null

  const proofs = async (method: string, url: URL): Promise<Record<string, string>> => {
    if (!device) return {}
    const { key, token } = device
    const current = prover?.of === token ? prover : { of: token, made: proverFor(key, token) }
    prover = current
    const dpop = await (await current.made)(method, url, nonce)
    return { dpop, ...(token === null ? {} : { authorization: `DPoP ${token}` }) }
  }

  return async (url, init, seconds, accept, parts, came) => {
    const once = async (mayAskAgain: boolean): Promise<Answer> => {
      const headers = new Headers(init.headers)
      Object.entries(await proofs(init.method ?? 'GET', url)).forEach(([name, value]) => headers.set(name, value))
      // Thrown before the body is read: what a download has gathered so far stays as it is.
      const look = (head: Response) => {
        nonce = head.headers.get('dpop-nonce') ?? nonce
        if (mayAskAgain && device && wantsNonce(head)) throw new NonceWanted()
        accept(head)
      }
      return patientFetch(url, { ...init, headers }, seconds, look, parts, came)
    }
    return once(true).catch((error: unknown) => {
      if (error instanceof NonceWanted) return once(false)
      throw error
    })
  }
}

/** Loaded when first needed: the first list does not wait for it. */
const proverFor = async (key: DeviceKey, token: string | null): Promise<Prover> =>
  (await import('../../protocol/device-proof.ts')).createProver(key, token)
