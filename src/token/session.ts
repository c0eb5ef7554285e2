import pkcs11js from 'pkcs11js'
import type { Handle, PKCS11 } from 'pkcs11js'

/**
 * Runs `work` in a session of its own and always closes it. Fresh each time: after an aborted signature a session answers
 * CKR_OPERATION_ACTIVE for ever. It does not log out: the login is shared by all sessions of a token, and may be another's.
 */
export const withSession = async <T>(
  lib: PKCS11,
  slot: Handle,
  work: (session: Handle) => T | Promise<T>,
): Promise<T> => {
  const session = openSession(lib, slot)
  try {
    return await work(session)
  } finally {
    quietly(() => lib.C_CloseSession(session))
  }
}

export const openSession = (lib: PKCS11, slot: Handle): Handle => lib.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION)

/** Ends the login and the session. */
export const leaveSession = (lib: PKCS11, session: Handle): void => {
  quietly(() => lib.C_Logout(session))
  quietly(() => lib.C_CloseSession(session))
}

/** The token may be gone or not logged in: leaving is tried, and its answer changes nothing. */
const quietly = (call: () => void) => {
  try {
    call()
  } catch {
    // see above
  }
}
