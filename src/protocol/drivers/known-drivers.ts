/** A driver (PKCS#11 module) that a maker ships, and how to know the tokens it was made for. */
export interface KnownDriver {
  id: string
  maker: string
  product: string
  /** Words in the manufacturer or model that a token reports (CK_TOKEN_INFO), in small letters. */
  knownBy: readonly string[]
  /** Answers to reset, hex; `.` stands for any digit. From public tables (OpenSC's card drivers, makers' papers). */
  atrs: readonly string[]
  /** Serves cards of many makers, and gives way to a maker's own driver. */
  general?: true
  /** Where its makers install it. `{System}` and `{Programs}` are Windows' own folders, which only an administrator writes. */
  paths: { linux: readonly string[]; darwin: readonly string[]; win32: readonly string[] }
}

/** A name in each of the folders that distributions use. */
const inLinuxFolders = (...names: string[]): string[] =>
  names.flatMap((name) => [
    `/usr/lib/${name}`,
    `/usr/lib64/${name}`,
    `/usr/lib/x86_64-linux-gnu/${name}`,
    `/usr/lib/aarch64-linux-gnu/${name}`,
    `/usr/lib/pkcs11/${name}`,
    `/usr/lib64/pkcs11/${name}`,
    `/usr/local/lib/${name}`,
  ])

/**
 * Drivers of tokens that are seen in Indonesian offices, or sold here, with the file names that their makers use. Makers' own
 * come first, then those for many cards, then software tokens for trials. Absolute paths only: a bare file name would be
 * searched for in places where anyone may write. IT adds others by policy, a person on the page of signing devices.
 */
export const knownDrivers: readonly KnownDriver[] = [
  {
    id: 'safenet-etoken',
    maker: 'Thales (SafeNet)',
    product: 'eToken 5100, 5110, 5300; SafeNet Authentication Client',
    knownBy: ['safenet', 'etoken', 'aladdin'],
    atrs: ['3bd518008131fe7d8073c82110f4', '3bd5180081313a7d8073c8211030'],
    paths: {
      linux: inLinuxFolders('libeTPkcs11.so', 'libeToken.so'),
      darwin: [
        '/usr/local/lib/libeTPkcs11.dylib',
        '/Library/Frameworks/eToken.framework/Versions/Current/libeToken.dylib',
      ],
      win32: ['{System}\\eTPKCS11.dll', '{System}\\eToken.dll'],
    },
  },
  {
    id: 'thales-idprime',
    maker: 'Thales (Gemalto)',
    product: 'IDPrime MD 830, 840, 930, 940, 3810, 3840',
    knownBy: ['idprime', 'gemalto', 'thales'],
    atrs: ['3b7f..000080318065b08.......12....829000'],
    paths: {
      linux: inLinuxFolders('libIDPrimePKCS11.so'),
      darwin: ['/usr/local/lib/libIDPrimePKCS11.dylib'],
      win32: [
        '{Programs}\\SafeNet\\Authentication\\SAC\\x64\\IDPrimePKCS1164.dll',
        '{Programs}\\Gemalto\\IDGo 800 PKCS#11\\IDPrimePKCS1164.dll',
      ],
    },
  },
  {
    id: 'gemalto-classic',
    maker: 'Gemalto',
    product: 'Classic Client (GemSafe)',
    knownBy: ['gemsafe', 'classic v', 'axalto'],
    atrs: [],
    paths: {
      linux: inLinuxFolders('libgclib.so').concat('/usr/lib/ClassicClient/libgclib.so'),
      darwin: ['/usr/local/lib/ClassicClient/libgclib.dylib'],
      win32: ['{Programs}\\Gemalto\\Classic Client\\BIN\\gclib.dll', '{System}\\gclib.dll'],
    },
  },
  {
    id: 'feitian-epass2003',
    maker: 'Feitian (EnterSafe)',
    product: 'ePass2003, ePass3003',
    knownBy: ['epass', 'entersafe', 'feitian'],
    atrs: ['3b9f958131fe9f0066465305......71df0000........'],
    paths: {
      linux: inLinuxFolders(
        'libcastle.so.1.0.0',
        'libcastle.so',
        'libcastle_v2.so.1.0.0',
        'libshuttle_p11v220.so.1.0.0',
      ),
      darwin: ['/usr/local/lib/libcastle.1.0.0.dylib', '/usr/local/lib/libcastle_v2.1.0.0.dylib'],
      win32: [
        '{System}\\eps2003csp11.dll',
        '{System}\\eps2003csp1164.dll',
        '{System}\\eps2003csp11v2.dll',
        '{System}\\ShuttleCsp11_3003.dll',
      ],
    },
  },
  {
    id: 'watchdata-proxkey',
    maker: 'Watchdata',
    product: 'ProxKey',
    knownBy: ['watchdata', 'proxkey', 'wd '],
    atrs: [],
    paths: {
      linux: [
        '/usr/lib/WatchData/ProxKey/lib/libwdpkcs_SignatureP11.so',
        ...inLinuxFolders('libwdpkcs_SignatureP11.so'),
      ],
      darwin: ['/usr/local/lib/libwdpkcs_Proxkey.dylib', '/usr/local/lib/libwdpkcs_SignatureP11.dylib'],
      win32: ['{System}\\SignatureP11.dll', '{System}\\wdpkcs.dll'],
    },
  },
  {
    id: 'longmai-mtoken',
    maker: 'Longmai',
    product: 'mToken K9, GM3000',
    knownBy: ['longmai', 'mtoken', 'century longmai'],
    atrs: [],
    paths: {
      linux: inLinuxFolders('libgm3000_pkcs11.so', 'libmtoken_pkcs11.so', 'libcryptoid_pkcs11.so'),
      darwin: ['/usr/local/lib/libgm3000_pkcs11.dylib', '/usr/local/lib/libcryptoid_pkcs11.dylib'],
      win32: ['{System}\\gm3000_pkcs11.dll', '{System}\\CryptoIDA_pkcs11.dll', '{System}\\cryptoide_pkcs11.dll'],
    },
  },
  {
    id: 'bit4id',
    maker: 'Bit4id',
    product: 'Universal Middleware, Digital-DNA Key',
    knownBy: ['bit4id', 'incard', 'oberthur'],
    atrs: [],
    paths: {
      linux: ['/usr/lib/bit4id/libbit4xpki.so', ...inLinuxFolders('libbit4xpki.so', 'libbit4ipki.so')],
      darwin: ['/usr/local/lib/libbit4xpki.dylib', '/Library/bit4id/pkcs11/libbit4xpki.dylib'],
      win32: ['{System}\\bit4xpki.dll', '{System}\\bit4ipki.dll'],
    },
  },
  {
    id: 'aet-safesign',
    maker: 'AET (SafeSign)',
    product: 'SafeSign Identity Client: G&D StarSign, JCOP cards',
    knownBy: ['a.e.t.', 'safesign', 'starsign', 'giesecke'],
    atrs: [],
    paths: {
      linux: inLinuxFolders('libaetpkss.so.3', 'libaetpkss.so'),
      darwin: ['/Applications/tokenadmin.app/Contents/Frameworks/libaetpkss.dylib', '/usr/local/lib/libaetpkss.dylib'],
      win32: ['{System}\\aetpkss1.dll'],
    },
  },
  {
    id: 'athena-idprotect',
    maker: 'Athena (NXP)',
    product: 'IDProtect, ASEKey',
    knownBy: ['athena', 'idprotect', 'asecard'],
    atrs: [],
    paths: {
      linux: ['/usr/lib/x64-athena/libASEP11.so', ...inLinuxFolders('libASEP11.so')],
      darwin: ['/Library/Application Support/Athena/libASEP11.dylib'],
      win32: ['{System}\\asepkcs.dll'],
    },
  },
  {
    id: 'idemia-awp',
    maker: 'IDEMIA (Oberthur)',
    product: 'AWP: Cosmo cards',
    knownBy: ['idemia', 'cosmo'],
    atrs: [],
    paths: {
      linux: ['/usr/local/AWP/lib/libOcsCryptoki.so', ...inLinuxFolders('libOcsCryptoki.so')],
      darwin: ['/usr/local/lib/libOcsCryptoki.dylib'],
      win32: ['{Programs}\\Oberthur Technologies\\AWP\\DLLs\\OcsCryptolib_P11.dll', '{System}\\OcsCryptoki.dll'],
    },
  },
  {
    id: 'certum',
    maker: 'Certum',
    product: 'cryptoCertum, proCertum CardManager',
    knownBy: ['cryptocertum', 'encard', 'certum'],
    atrs: [],
    paths: {
      linux: ['/opt/proCertum/libcrypto3PKCS.so', '/opt/proCertumCardManager/sc30pkcs11-3.0.6.68-MS.so'],
      darwin: [],
      win32: ['{System}\\crypto3PKCS.dll', '{System}\\cryptoCertum3PKCS.dll'],
    },
  },
  {
    id: 'bjca',
    maker: 'BJCA',
    product: 'BJCA KEY',
    knownBy: ['bjca'],
    atrs: [],
    paths: {
      linux: inLinuxFolders('libbjcapkcs11.so'),
      darwin: [],
      win32: ['{System}\\BJCAPkcs11.dll'],
    },
  },
  {
    id: 'yubico-piv',
    maker: 'Yubico',
    product: 'YubiKey (PIV)',
    knownBy: ['yubico', 'yubikey'],
    atrs: ['3bf81300008131fe15597562696b657934d4', '3bfd1300008131fe158073c021c057597562694b657940'],
    paths: {
      linux: inLinuxFolders('libykcs11.so', 'libykcs11.so.2'),
      darwin: ['/usr/local/lib/libykcs11.dylib', '/opt/homebrew/lib/libykcs11.dylib'],
      win32: ['{Programs}\\Yubico\\Yubico PIV Tool\\bin\\libykcs11.dll'],
    },
  },
  {
    id: 'opensc',
    maker: 'OpenSC',
    product: 'OpenSC',
    knownBy: ['opensc'],
    atrs: [],
    general: true,
    paths: {
      linux: inLinuxFolders('opensc-pkcs11.so'),
      darwin: [
        '/Library/OpenSC/lib/opensc-pkcs11.so',
        '/opt/homebrew/lib/opensc-pkcs11.so',
        '/usr/local/lib/opensc-pkcs11.so',
      ],
      win32: ['{Programs}\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll', '{System}\\opensc-pkcs11.dll'],
    },
  },
  {
    id: 'softhsm',
    maker: 'SoftHSM',
    product: 'SoftHSM 2',
    knownBy: ['softhsm'],
    atrs: [],
    paths: {
      linux: [
        ...inLinuxFolders('softhsm/libsofthsm2.so'),
        '/usr/lib64/libsofthsm2.so',
        '/usr/lib64/pkcs11/libsofthsm2.so',
      ],
      darwin: ['/usr/local/lib/softhsm/libsofthsm2.so', '/opt/homebrew/lib/softhsm/libsofthsm2.so'],
      win32: ['{Programs}\\SoftHSM2\\lib\\softhsm2-x64.dll'],
    },
  },
]
