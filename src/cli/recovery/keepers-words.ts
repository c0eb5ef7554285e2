import { basename } from 'node:path'
import { requestDays } from '../../key-recovery/recovery-request.ts'
import { dayAndTime, rows } from './rows.ts'

/** What the keepers' commands did: the same for a machine (`--json`) and, by `keepersWords`, for people. */
export interface Kept {
  key: string
  needed: number
  shares: string[]
  public: string
}
export interface Seen {
  request: string
  person: { name: string; title: string; unit: string }
  computer: string
  madeAt: string
}

/** In words: what was done, and the one step that comes next. */
export interface KeepersWords {
  next: string
  newPassphrase: (keeper: number) => string
  passphrase: (keeper: number, file: string) => string
  again: (label: string) => string
  differ: string
  /** @param isNew a key that the server does not know yet; else one that was whole in a file until now */
  kept: (kept: Kept, isNew: boolean) => string
  seen: (seen: Seen) => string
  /** @param file the request, as it was typed */
  afterLook: (seen: Seen, file: string, isFresh: boolean) => string
  answered: (seen: Seen, out: string) => string
  opened: (out: string, bytes: number) => string
  usage: string
}

const id: KeepersWords = {
  next: 'Langkah berikutnya',
  newPassphrase: (keeper) => `Frasa sandi baru pemegang ${keeper}`,
  passphrase: (keeper, file) => `Frasa sandi pemegang ${keeper} (${basename(file)})`,
  again: (label) => `${label}, sekali lagi`,
  differ: 'Keduanya berbeda. Ketik lagi.\n',
  kept: (kept, isNew) =>
    `Kunci pemulihan dibagi kepada ${kept.shares.length} pemegang; ${kept.needed} pemegang bersama-sama dapat memakainya.\n` +
    rows([
      ...kept.shares.map((file, index): [string, string] => [`Pemegang ${index + 1}`, file]),
      ['Untuk server', kept.public],
      ['Sidik kunci', kept.key],
    ]) +
    (isNew
      ? `\nLangkah berikutnya: serahkan satu berkas kepada setiap pemegang, lalu beri tahu server dengan --use-recovery-key ${kept.public}\n`
      : '\nLangkah berikutnya: serahkan satu berkas kepada setiap pemegang dan coba satu jawaban dengan berkas-berkas itu. Setelah berhasil, musnahkan berkas kunci yang lama beserta salinannya.\n'),
  seen: (seen) =>
    `Permintaan pemulihan\n${rows([
      ['Dari', [seen.person.name, seen.person.title, seen.person.unit].filter(Boolean).join(', ')],
      ['Komputer', seen.computer],
      ['Dibuat', dayAndTime(seen.madeAt, 'id')],
      ['Nomor', seen.request],
    ])}`,
  afterLook: ({ person }, file, isFresh) =>
    isFresh
      ? `\nLangkah berikutnya: telepon ${person.name} pada nomor yang Anda kenal dan minta dibacakan dua belas angka di layarnya. Lalu, bersama para pemegang:\n  npm run -s lontar -- recovery answer ${file} BAGIAN BAGIAN --code "ANGKA"\n`
      : `\nPermintaan ini sudah lewat: berlakunya ${requestDays} hari.\nLangkah berikutnya: minta ${person.name} membuat permintaan baru di layar masuk.\n`,
  answered: ({ person, computer }, out) =>
    `Jawaban untuk ${person.name} (${computer}) ditulis. Tidak ada kunci yang ditampilkan atau disimpan.\n  ${out}\n` +
    `\nLangkah berikutnya: kirim berkas itu kepada ${person.name}. Di layar masuk komputer itu ia memilih berkas jawaban dan membuat kata sandi baru.\n`,
  opened: (out, bytes) =>
    `Isi berkas sudah dibuka (${bytes} byte).\n  ${out}\n` +
    '\nLangkah berikutnya: baca isinya bersama pegawai yang bersangkutan, lalu hapus berkas ini; isinya tidak tersandi lagi.\n',
  usage: `Kunci pemulihan provinsi di tangan para pemegangnya (docs/it-guide.md)

  npm run -s lontar -- recovery new-key FOLDER [--keepers 3] [--needed 2]
      Membuat kunci baru dan membaginya: satu berkas untuk setiap pemegang, satu untuk server.
  npm run -s lontar -- recovery split BERKAS-KUNCI FOLDER [--keepers 3] [--needed 2]
      Membagi kunci yang sudah ada.
  npm run -s lontar -- recovery look PERMINTAAN
      Permintaan siapa, dari komputer mana, kapan.
  npm run -s lontar -- recovery answer PERMINTAAN (BAGIAN BAGIAN… | --key BERKAS-KUNCI) --code ANGKA [--out BERKAS]
      Menjawab permintaan. ANGKA: dua belas angka yang dibacakan pegawai lewat telepon.
  npm run -s lontar -- recovery open SEGEL HASIL (BAGIAN BAGIAN… | --key BERKAS-KUNCI)
      Membuka yang disegel, misalnya pekerjaan yang belum terkirim dari komputer yang dihapus.

  Frasa sandi ditanyakan di terminal; tanpa terminal dibaca dari masukan baku, satu baris setiap bagian.
  Dengan --json: satu baris JSON untuk mesin.
`,
}

const en: KeepersWords = {
  next: 'Next step',
  newPassphrase: (keeper) => `New passphrase of keeper ${keeper}`,
  passphrase: (keeper, file) => `Passphrase of keeper ${keeper} (${basename(file)})`,
  again: (label) => `${label}, again`,
  differ: 'They differ. Type it again.\n',
  kept: (kept, isNew) =>
    `The recovery key is shared among ${kept.shares.length} keepers; ${kept.needed} of them together can use it.\n` +
    rows([
      ...kept.shares.map((file, index): [string, string] => [`Keeper ${index + 1}`, file]),
      ['For the server', kept.public],
      ['Fingerprint', kept.key],
    ]) +
    (isNew
      ? `\nNext step: hand one file to each keeper, then tell the server with --use-recovery-key ${kept.public}\n`
      : '\nNext step: hand one file to each keeper and try one answer with these files. Once it worked, destroy the old key file and its copies.\n'),
  seen: (seen) =>
    `Request for recovery\n${rows([
      ['From', [seen.person.name, seen.person.title, seen.person.unit].filter(Boolean).join(', ')],
      ['Computer', seen.computer],
      ['Made', dayAndTime(seen.madeAt, 'en')],
      ['Number', seen.request],
    ])}`,
  afterLook: ({ person }, file, isFresh) =>
    isFresh
      ? `\nNext step: call ${person.name} on a number that you know and have the twelve digits on the screen read out. Then, together with the keepers:\n  npm run -s lontar -- recovery answer ${file} SHARE SHARE --code "DIGITS"\n`
      : `\nThis request has expired: it is good for ${requestDays} days.\nNext step: ask ${person.name} to make a new request on the sign-in screen.\n`,
  answered: ({ person, computer }, out) =>
    `The answer for ${person.name} (${computer}) is written. No key was shown or kept.\n  ${out}\n` +
    `\nNext step: send the file to ${person.name}, who chooses it on the sign-in screen of that computer and sets a new password.\n`,
  opened: (out, bytes) =>
    `The file is opened (${bytes} bytes).\n  ${out}\n` +
    '\nNext step: go through it with the person whose work it is, then delete this file; it is not encrypted any more.\n',
  usage: `The province’s recovery key among its keepers (docs/it-guide.md)

  npm run -s lontar -- recovery new-key DIR [--keepers 3] [--needed 2]
  npm run -s lontar -- recovery split KEYFILE DIR [--keepers 3] [--needed 2]
  npm run -s lontar -- recovery look REQUEST
  npm run -s lontar -- recovery answer REQUEST (SHARE SHARE… | --key KEYFILE) --code CODE [--out FILE]
  npm run -s lontar -- recovery open SEALED OUT (SHARE SHARE… | --key KEYFILE)

  Passphrases are asked for at a terminal; without one they are read from standard input, a line for each share.
  With --json: one line of JSON, for machines.
`,
}

export const keepersWords = { id, en }
