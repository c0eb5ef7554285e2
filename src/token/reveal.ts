import type { z } from 'zod'
import type { tokenApi } from '../protocol/token-api.ts'
import { certificateRows } from './list.ts'
import { absent, loggedIn } from './logged-in.ts'
import type { LoginInput, Parts } from './logged-in.ts'
import { currentFlags } from './tokens.ts'

/** The certificates of a token that shows them after login only, so that the signed attributes can name one. */
export const revealCertificates = (
  parts: Parts,
  input: Omit<LoginInput, 'keyId'>,
): Promise<z.input<typeof tokenApi.reveal.output>> =>
  loggedIn(parts, { ...input, keyId: '' }, async ({ lib, session, token }) => {
    // The right PIN gives the tries back: the flags from before it would still warn.
    const now = { ...token, flags: currentFlags(lib, token.slot) ?? token.flags }
    const certificates = certificateRows(parts, { lib, session, token: now, module: input.module })
    if (certificates.length === 0) throw absent(input.module, [token])
    return { certificates }
  })
