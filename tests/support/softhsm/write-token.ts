import pkcs11js from 'pkcs11js'
import { certificateObject } from './certificate-objects.ts'
import { keyIdOf, keyObjects } from './key-objects.ts'
import type { TokenOrder, WrittenToken } from './create-soft-token.ts'

/**
 * A short process of its own that fills one SoftHSM token: the module reads SOFTHSM2_CONF once, at its start, and the
 * caller may make many tokens. The order (with the PIN) comes by message, so that it shows in no list of processes.
 */
const write = (order: TokenOrder): WrittenToken => {
  const lib = new pkcs11js.PKCS11()
  lib.load(order.module)
  lib.C_Initialize()
  const [free] = lib.C_GetSlotList(false)
  if (free === undefined) throw new Error('SoftHSM shows no slot')
  // C_InitToken reads 32 bytes, whatever it is given.
  const label = order.label + ' '.repeat(Math.max(0, 32 - Buffer.byteLength(order.label)))
  lib.C_InitToken(free, order.pin, label)

  const slot = lib.C_GetSlotList(true).find((one) => lib.C_GetTokenInfo(one).label.trim() === order.label)
  if (slot === undefined) throw new Error('SoftHSM does not show the new token')
  const session = lib.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION)
  lib.C_Login(session, pkcs11js.CKU_SO, order.pin)
  lib.C_InitPIN(session, order.pin)
  lib.C_Logout(session)

  lib.C_Login(session, pkcs11js.CKU_USER, order.pin)
  const signers = [{ keyPem: order.keyPem, certificateDer: order.certificateDer }, ...order.more]
  for (const { keyPem, certificateDer } of signers) {
    const objects = keyObjects(keyPem, order.label, order.alwaysAuthenticate)
    if (certificateDer !== null) {
      objects.push(certificateObject(Buffer.from(certificateDer, 'base64'), keyIdOf(keyPem), order.label))
    }
    for (const object of objects) lib.C_CreateObject(session, object)
  }
  for (const der of order.chainDer)
    lib.C_CreateObject(session, certificateObject(Buffer.from(der, 'base64'), null, 'CA'))
  const written = {
    tokenSerial: lib.C_GetTokenInfo(slot).serialNumber.trim(),
    keyIds: signers.map(({ keyPem }) => keyIdOf(keyPem).toString('hex')),
  }
  lib.C_Logout(session)
  lib.C_Finalize()
  return written
}

process.once('message', (order) => {
  try {
    process.send?.({ written: write(order as TokenOrder) })
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : 'unknown' })
  }
  process.disconnect()
})
