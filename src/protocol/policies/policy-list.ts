import { booleanPolicy, choicePolicy, integerPolicy, listPolicy, textPolicy, urlPolicy } from './policy.ts'

/**
 * All that IT may set, once. The ADMX and ADML, the settings screen, docs/policies.md and the checks come from this list. The name
 * is that of the registry value below `Software\Policies\Lontar`, and of the member in a policy file on Linux. Never rename one.
 */
export const policyList = {
  ServerUrl: urlPolicy({
    chapter: 'server',
    usual: null,
    since: '0.2.0',
    id: {
      title: 'Alamat server provinsi',
      help: 'Alamat server yang dipakai semua orang di komputer ini, misalnya https://lontar.baliprov.example.',
    },
    en: {
      title: 'Address of the provincial server',
      help: 'The server that everybody on this computer uses, such as https://lontar.baliprov.example.',
    },
  }),
  ServerPins: listPolicy({
    chapter: 'server',
    usual: [],
    most: 10,
    longest: 44,
    pattern: /^[A-Za-z0-9+/]{43}=$/,
    since: '0.2.0',
    id: {
      title: 'Kunci server yang diterima',
      help: 'SHA-256 (base64) dari kunci publik sertifikat server atau penerbitnya. Bila diisi, server dengan kunci lain ditolak.',
    },
    en: {
      title: 'Accepted keys of the server',
      help: 'SHA-256 (base64) of the public key of the server’s certificate or of an issuer above it. Where set, a server with other keys is refused.',
    },
  }),
  TrustSystemCertificates: booleanPolicy({
    chapter: 'server',
    usual: true,
    since: '0.2.0',
    id: {
      title: 'Percaya penerbit sertifikat dari sistem operasi',
      help: 'Server dengan sertifikat dari penerbit yang dipasang TI di komputer diterima. Mati: hanya penerbit umum.',
    },
    en: {
      title: 'Trust the operating system’s certificate authorities',
      help: 'A server whose certificate comes from an authority that IT installed on the computer is accepted. Off: public authorities only.',
    },
  }),
  Proxy: textPolicy({
    chapter: 'server',
    usual: 'system',
    longest: 300,
    pattern: /^(system|direct|https?:\/\/[^\s@]+)$/,
    since: '0.2.0',
    id: {
      title: 'Proksi',
      help: 'system: seperti pengaturan komputer (termasuk PAC). direct: tanpa proksi. Atau alamat proksi, tanpa nama dan kata sandi.',
    },
    en: {
      title: 'Proxy',
      help: 'system: as the computer is set (PAC included). direct: none. Or the address of a proxy, without name and password.',
    },
  }),
  ServerTimeoutSeconds: integerPolicy({
    chapter: 'server',
    usual: 20,
    min: 5,
    max: 300,
    since: '0.2.0',
    id: {
      title: 'Batas diam server (detik)',
      help: 'Sesudah server diam selama ini, permintaan dihentikan dan dicoba lagi nanti.',
    },
    en: {
      title: 'Silence of the server (seconds)',
      help: 'After the server was silent for so long a request is given up and tried again later.',
    },
  }),
  SignerKinds: listPolicy({
    chapter: 'signing',
    usual: ['token', 'p12', 'bsre'],
    most: 3,
    longest: 5,
    choices: [
      { value: 'token', id: 'token PKCS#11', en: 'PKCS#11 token' },
      { value: 'p12', id: 'berkas sertifikat (.p12)', en: 'certificate file (.p12)' },
      { value: 'bsre', id: 'layanan jarak jauh BSrE', en: 'BSrE’s remote service' },
    ],
    since: '0.2.0',
    id: { title: 'Cara tanda tangan yang diizinkan', help: 'Yang tidak disebut tidak ditawarkan dan ditolak.' },
    en: { title: 'Allowed ways to sign', help: 'What is not named is not offered, and refused.' },
  }),
  TokenDrivers: listPolicy({
    chapter: 'signing',
    usual: [],
    // As long as a path of Windows; all of them have to fit into the start of a process, which Windows limits to 32,767 characters.
    most: 20,
    longest: 260,
    since: '0.2.0',
    id: { title: 'Penggerak token', help: 'Jalur lengkap pustaka PKCS#11, dicoba lebih dahulu.' },
    en: { title: 'Token drivers', help: 'Full paths of PKCS#11 libraries, tried first.' },
  }),
  TokenDriversKnown: booleanPolicy({
    chapter: 'signing',
    usual: true,
    since: '0.2.0',
    id: {
      title: 'Coba juga penggerak yang terpasang',
      help: 'Penggerak dari pembuat yang dikenal dicari di tempat biasanya.',
    },
    en: { title: 'Also try installed drivers', help: 'Drivers of known makers are looked for in their usual places.' },
  }),
  TokenDriversOwn: booleanPolicy({
    chapter: 'signing',
    usual: true,
    since: '0.2.0',
    id: { title: 'Orang boleh menambah penggerak', help: 'Mati: hanya penggerak dari TI dan yang dikenal.' },
    en: { title: 'People may add drivers', help: 'Off: only drivers set by IT and known ones.' },
  }),
  BatchSize: integerPolicy({
    chapter: 'signing',
    usual: 200,
    min: 1,
    max: 500,
    since: '0.2.0',
    id: {
      title: 'Surat sekali tanda tangan',
      help: 'Sebanyak ini surat paling banyak ditandatangani dengan satu kali PIN.',
    },
    en: { title: 'Letters signed at once', help: 'At most so many letters are signed with one PIN entry.' },
  }),
  TimestampUrl: urlPolicy({
    chapter: 'signing',
    usual: null,
    since: '0.2.0',
    id: {
      title: 'Layanan stempel waktu',
      help: 'Alamat TSA (RFC 3161). Tidak diisi: seperti yang disebut server provinsi.',
    },
    en: { title: 'Time-stamp service', help: 'Address of the TSA (RFC 3161). Not set: as the provincial server says.' },
  }),
  LockAfterMinutes: integerPolicy({
    chapter: 'security',
    usual: 15,
    min: 0,
    max: 480,
    since: '0.2.0',
    id: {
      title: 'Kunci layar sesudah (menit)',
      help: 'Tanpa sentuhan selama ini Lontar terkunci. 0: tidak pernah dengan sendirinya.',
    },
    en: { title: 'Lock after (minutes)', help: 'Untouched for so long, Lontar locks. 0: never by itself.' },
  }),
  LockWithScreen: booleanPolicy({
    chapter: 'security',
    usual: true,
    since: '0.2.0',
    id: { title: 'Kunci bersama layar komputer', help: 'Lontar terkunci saat komputer dikunci atau tidur.' },
    en: { title: 'Lock with the computer', help: 'Lontar locks when the computer is locked or sleeps.' },
  }),
  UnlockByPin: booleanPolicy({
    chapter: 'security',
    usual: true,
    since: '0.2.0',
    id: {
      title: 'Buka kunci dengan PIN',
      help: 'Orang boleh menetapkan PIN pendek untuk membuka Lontar yang terkunci. Sesudah lima kali salah kata sandi diminta.',
    },
    en: {
      title: 'Unlock by PIN',
      help: 'People may set a short PIN to unlock Lontar. After five wrong ones the password is asked for.',
    },
  }),
  NumberBlocks: booleanPolicy({
    chapter: 'data',
    usual: true,
    since: '0.2.0',
    id: {
      title: 'Blok nomor luring',
      help: 'Komputer ini boleh meminjam nomor untuk menomori tanpa jaringan, bila buku agendanya mengizinkan.',
    },
    en: {
      title: 'Blocks of numbers',
      help: 'This computer may borrow numbers to give them out offline, where the register allows it.',
    },
  }),
  BackupsKept: integerPolicy({
    chapter: 'data',
    usual: 7,
    min: 1,
    max: 60,
    since: '0.2.0',
    id: {
      title: 'Cadangan harian yang disimpan',
      help: 'Cadangan tersandi penyimpanan setiap orang di komputer ini; yang tertua diganti.',
    },
    en: {
      title: 'Daily backups kept',
      help: 'Encrypted backups of each person’s store on this computer; the oldest is replaced.',
    },
  }),
  AttachmentLimitMb: integerPolicy({
    chapter: 'data',
    usual: 20,
    min: 1,
    max: 200,
    since: '0.2.0',
    id: { title: 'Batas lampiran (MB)', help: 'Lampiran yang lebih besar ditolak saat dipilih.' },
    en: { title: 'Limit of attachments (MB)', help: 'A larger attachment is refused when it is chosen.' },
  }),
  StartWithSystem: booleanPolicy({
    chapter: 'desktop',
    usual: false,
    since: '0.2.0',
    id: { title: 'Mulai bersama komputer', help: 'Lontar mulai tersembunyi di baki saat orang masuk ke komputer.' },
    en: {
      title: 'Start with the computer',
      help: 'Lontar starts hidden in the tray when a person signs in to the computer.',
    },
  }),
  CloseToTray: booleanPolicy({
    chapter: 'desktop',
    usual: true,
    since: '0.2.0',
    id: {
      title: 'Tetap berjalan di baki',
      help: 'Menutup jendela membiarkan Lontar bekerja: surat tetap dikirim dan kabar tetap datang.',
    },
    en: {
      title: 'Stay in the tray',
      help: 'Closing the window leaves Lontar at work: letters are sent and news arrives.',
    },
  }),
  Notices: booleanPolicy({
    chapter: 'desktop',
    usual: true,
    since: '0.2.0',
    id: { title: 'Kabar di desktop', help: 'Mati: tidak ada kabar dari sistem operasi, apa pun pilihan orangnya.' },
    en: { title: 'Desktop notices', help: 'Off: no notices of the operating system, whatever the person chose.' },
  }),
  LogLevel: choicePolicy({
    chapter: 'upkeep',
    usual: 'info',
    choices: [
      { value: 'error', id: 'kesalahan saja', en: 'errors only' },
      { value: 'warn', id: 'peringatan', en: 'warnings' },
      { value: 'info', id: 'biasa', en: 'usual' },
      { value: 'debug', id: 'rinci', en: 'detailed' },
    ],
    since: '0.2.0',
    id: { title: 'Rincian log', help: 'Log tidak pernah memuat isi surat, PIN, atau NIK, serinci apa pun.' },
    en: { title: 'Detail of the log', help: 'The log never holds texts of letters, PINs or NIK, however detailed.' },
  }),
  UpdateNotice: booleanPolicy({
    chapter: 'upkeep',
    usual: true,
    since: '0.2.0',
    id: {
      title: 'Beri tahu versi baru',
      help: 'Orang diberi tahu bila server menawarkan versi baru. Pemasangan tetap oleh TI.',
    },
    en: {
      title: 'Tell of new versions',
      help: 'People are told when the server offers a newer version. Installing it stays with IT.',
    },
  }),
} as const

export type PolicyName = keyof typeof policyList
export const policyNames = Object.keys(policyList) as PolicyName[]

export type PolicyValues = { [N in PolicyName]: (typeof policyList)[N]['usual'] }
