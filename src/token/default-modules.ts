/**
 * Where the drivers of tokens seen in Indonesian offices are installed by their makers. Absolute paths only: a bare file
 * name would be searched for in places where anyone may write. IT adds others by the policy of driver paths.
 */
const linux = [
  '/usr/lib/libeTPkcs11.so', // SafeNet / Thales eToken
  '/usr/lib64/libeTPkcs11.so',
  '/usr/lib/libIDPrimePKCS11.so', // Thales IDPrime
  '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so', // OpenSC: many cards
  '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so',
  '/usr/lib64/opensc-pkcs11.so',
  '/usr/lib/pkcs11/opensc-pkcs11.so',
  '/usr/lib/x86_64-linux-gnu/libykcs11.so', // YubiKey PIV
  '/usr/lib64/libykcs11.so',
  '/opt/proCertum/libcrypto3PKCS.so', // Certum
  '/usr/lib/libcastle.so.1.0.0', // Feitian ePass2003 (Castle)
  '/usr/lib/libcastle_v2.so.1.0.0',
  '/usr/lib/WatchData/ProxKey/lib/libwdpkcs_SignatureP11.so', // Watchdata ProxKey
  '/usr/lib/softhsm/libsofthsm2.so', // SoftHSM: trials and demos
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
] as const

const darwin = [
  '/usr/local/lib/libeTPkcs11.dylib',
  '/Library/Frameworks/eToken.framework/Versions/Current/libeToken.dylib',
  '/usr/local/lib/libIDPrimePKCS11.dylib',
  '/Library/OpenSC/lib/opensc-pkcs11.so',
  '/opt/homebrew/lib/opensc-pkcs11.so',
  '/usr/local/lib/libykcs11.dylib',
  '/opt/homebrew/lib/libykcs11.dylib',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
] as const

/** `{System}` and `{Programs}` are the machine's own folders, which only an administrator writes. */
const win32 = [
  '{System}\\eTPKCS11.dll',
  '{System}\\eToken.dll',
  '{Programs}\\SafeNet\\Authentication\\SAC\\x64\\IDPrimePKCS1164.dll',
  '{Programs}\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll',
  '{Programs}\\Yubico\\Yubico PIV Tool\\bin\\libykcs11.dll',
  '{System}\\eps2003csp11.dll', // Feitian ePass2003
  '{System}\\eps2003csp11v2.dll',
  '{System}\\SignatureP11.dll', // Watchdata ProxKey
  '{System}\\aetpkss1.dll', // AET SafeSign
  '{System}\\bit4xpki.dll', // Bit4id
  '{Programs}\\SoftHSM2\\lib\\softhsm2-x64.dll',
] as const

/** The well-known driver paths of an operating system, most common first. None need exist. */
export const defaultModules = (
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string[] => {
  if (platform === 'darwin') return [...darwin]
  if (platform !== 'win32') return [...linux]
  const system = `${env['SystemRoot'] ?? 'C:\\Windows'}\\System32`
  const programs = env['ProgramW6432'] ?? env['ProgramFiles'] ?? 'C:\\Program Files'
  return win32.map((path) => path.replace('{System}', () => system).replace('{Programs}', () => programs))
}
