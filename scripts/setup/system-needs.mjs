/**
 * What Lontar uses of the operating system. A need is met when one of its commands is on the PATH, one of its files exists,
 * or its environment variable is set. To add one, add a row.
 *
 * @typedef {object} SystemNeed
 * @property {string} need what it is for, in words
 * @property {'toolchain' | 'app' | 'msi' | 'cross'} kind the toolchain compiles npm packages; msi makes Windows packages and tries them;
 * cross compiles for Windows; the rest is for the app and its tests
 * @property {string[]} commands
 * @property {string[]} paths
 * @property {string} [variable]
 * @property {string} debian name of the package on Debian and Ubuntu
 */

/** @type {SystemNeed[]} */
export const systemNeeds = [
  { need: 'C compiler', kind: 'toolchain', commands: ['cc', 'gcc', 'clang'], paths: [], debian: 'gcc' },
  { need: 'C++ compiler', kind: 'toolchain', commands: ['c++', 'g++', 'clang++'], paths: [], debian: 'g++' },
  { need: 'make', kind: 'toolchain', commands: ['make'], paths: [], debian: 'make' },
  { need: 'Python, for node-gyp', kind: 'toolchain', commands: ['python3'], paths: [], debian: 'python3' },
  {
    need: 'Chromium, Chrome or Edge',
    kind: 'app',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    paths: ['/Applications/Google Chrome.app', '/Applications/Chromium.app', '/Applications/Microsoft Edge.app'],
    variable: 'LONTAR_BROWSER',
    debian: 'chromium',
  },
  {
    need: 'SoftHSM, a software token',
    kind: 'app',
    commands: [],
    paths: [
      '/usr/lib/softhsm/libsofthsm2.so',
      '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
      '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
      '/usr/lib64/pkcs11/libsofthsm2.so',
      '/usr/lib64/softhsm/libsofthsm2.so',
      '/usr/lib/libsofthsm2.so',
      '/usr/local/lib/softhsm/libsofthsm2.so',
      '/opt/homebrew/lib/softhsm/libsofthsm2.so',
    ],
    variable: 'LONTAR_SOFTHSM',
    debian: 'softhsm2',
  },
  { need: 'pdfsig and pdftotext', kind: 'app', commands: ['pdfsig'], paths: [], debian: 'poppler-utils' },
  { need: 'qpdf', kind: 'app', commands: ['qpdf'], paths: [], debian: 'qpdf' },
  { need: 'Java, for the judge of PDF/A', kind: 'app', commands: ['java'], paths: [], debian: 'default-jre-headless' },
  ...[
    ['preflight', 'libpdfbox2-java'],
    ['javax.activation', 'libactivation-java'],
    ['jaxb-api', 'libjaxb-api-java'],
  ].map(([jar, debian]) => ({
    need: `PDFBox preflight, the judge of PDF/A (${jar})`,
    kind: /** @type {const} */ ('app'),
    commands: [],
    paths: [`/usr/share/java/${jar}.jar`],
    variable: 'LONTAR_PREFLIGHT',
    debian,
  })),
  { need: 'openssl', kind: 'app', commands: ['openssl'], paths: [], debian: 'openssl' },
  {
    need: 'PostgreSQL, for the tests of the server',
    kind: 'app',
    commands: ['initdb'],
    // Debian keeps each major version in a folder of its own, off the PATH.
    paths: [13, 14, 15, 16, 17, 18, 19].map((major) => `/usr/lib/postgresql/${major}/bin/initdb`),
    variable: 'LONTAR_POSTGRES',
    debian: 'postgresql',
  },
  { need: 'wixl, which makes MSI packages', kind: 'msi', commands: ['wixl'], paths: [], debian: 'wixl' },
  { need: 'msibuild, which completes them', kind: 'msi', commands: ['msibuild'], paths: [], debian: 'msitools' },
  { need: 'Wine, on which they are installed', kind: 'msi', commands: ['wine'], paths: [], debian: 'wine' },
  {
    need: 'Wine for 64-bit programs',
    kind: 'msi',
    commands: ['wine64'],
    paths: ['/usr/lib/wine/wine64'],
    debian: 'wine64',
  },
  {
    need: 'mingw-w64, which compiles the driver bridge for tokens for Windows',
    kind: 'cross',
    commands: ['x86_64-w64-mingw32-g++-posix'],
    paths: [],
    debian: 'g++-mingw-w64-x86-64-posix',
  },
]
