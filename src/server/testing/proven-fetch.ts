import { createProver, type DeviceKey } from '../../protocol/device-proof.ts'
import { wantsNonce } from '../../protocol/wants-nonce.ts'

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

/** Requests with proof of a device's key, as any client of the server would make them: once more where a newer nonce is wanted. */
export const provenRequests = (url: string, { key, token }: { key: DeviceKey; token: string | null }) => {
  const prover = createProver(key, token)
  let nonce: string | null = null

  /** Good for one request. */
  const headersFor = async (method: string, path: string): Promise<Record<string, string>> => {
    const dpop = await (await prover)(method, new URL(url + path), nonce)
    return { dpop, ...(token === null ? {} : { authorization: `DPoP ${token}` }) }
  }

  const send = async (path: string, { headers = {}, ...init }: Init = {}): Promise<Response> => {
    const once = async (): Promise<Response> => {
      const proof = await headersFor(init.method ?? 'GET', path)
      const answer = await fetch(url + path, { ...init, headers: { ...proof, ...headers } })
      nonce = answer.headers.get('dpop-nonce') ?? nonce
      return answer
    }
    const answer = await once()
    if (!wantsNonce(answer)) return answer
    await answer.body?.cancel()
    return once()
  }
  return { headersFor, send }
}
