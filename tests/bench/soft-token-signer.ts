import { join } from 'node:path'
import { createTokenSigner } from '../../src/office/signing/index.ts'
import type { DocumentSigner } from '../../src/signatures/index.ts'
import { createAuthority } from '../support/authority/index.ts'
import { createSoftToken } from '../support/softhsm/create-soft-token.ts'
import { findSoftHsm } from '../support/softhsm/find-soft-hsm.ts'
import { startTokenProcess } from '../support/token-process.ts'

export interface SoftTokenSigner {
  signer: DocumentSigner
  end: () => Promise<void>
}

/** A signer on a SoftHSM token in a token process of its own, RSA-2048, logged in once. Null where SoftHSM is not installed. */
export const softTokenSigner = async (dir: string): Promise<SoftTokenSigner | null> => {
  if (findSoftHsm() === null) return null
  const authority = await createAuthority(join(dir, 'authority'))
  const issued = await authority.issue({ name: 'Kepala Dinas (uji)' })
  const pin = '483920'
  const token = await createSoftToken({ dir: join(dir, 'token'), label: 'Bench', pin, ...issued })
  const process = startTokenProcess({ env: token.env })
  const certificate = (await process.call('list', { modules: [token.module] })).certificates[0]!
  const signer = createTokenSigner({ call: (name, input) => process.call(name, input), certificate, pin })
  return {
    signer,
    end: async () => {
      await signer.end()
      process.kill()
      await process.exited
    },
  }
}
