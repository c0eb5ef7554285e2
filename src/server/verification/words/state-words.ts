import type { Both } from '../../public/language.ts'

/** A state in words: what it is called, what it means, and what to do with the paper in hand. Names in braces are filled in, escaped before. */
export interface StateWords {
  heading: string
  means: string
  todo: string
}
export type LetterStanding = 'valid' | 'on_paper' | 'cancelled' | 'corrected' | 'unknown'
export type PermitStanding = 'not_issued' | 'in_force' | 'superseded' | 'revoked' | 'expired'
export type Standing = LetterStanding | PermitStanding

export const stateWords: Both<Record<Standing, StateWords>> = {
  id: {
    valid: {
      heading: 'Sah',
      means: 'Surat ini tercatat: ditandatangani secara elektronik dan telah dikirim.',
      todo: 'Cocokkan keterangan di bawah dengan surat yang Anda pegang. Bila ada yang berbeda, jangan dipakai dan hubungi {unit}.',
    },
    on_paper: {
      heading: 'Sah',
      means:
        'Surat ini tercatat: ditandatangani di atas kertas dan telah dikirim. Yang berlaku adalah naskah dengan tanda tangan basah.',
      todo: 'Cocokkan keterangan di bawah dengan surat yang Anda pegang. Bila ada yang berbeda, jangan dipakai dan hubungi {unit}.',
    },
    cancelled: {
      heading: 'Dibatalkan',
      means: 'Surat ini tidak berlaku lagi. Nomornya tetap tercatat sebagai batal.',
      todo: 'Jangan dipakai sebagai dasar apa pun. Tanyakan surat penggantinya kepada {unit}.',
    },
    corrected: {
      heading: 'Diralat',
      means: 'Surat ini diralat dengan surat nomor {numbers}.',
      todo: 'Surat ini tetap sah, tetapi baca bersama ralatnya. Minta ralat itu kepada {unit} bila belum ada pada Anda.',
    },
    unknown: {
      heading: 'Tidak ditemukan',
      means: 'Tidak ada surat terkirim dengan kode ini.',
      todo: 'Periksa lagi kode atau alamatnya. Bila tetap tidak ditemukan, jangan dipakai dahulu: hubungi instansi yang tertulis pada surat, lewat nomor yang Anda ketahui sendiri.',
    },
    in_force: {
      heading: 'Berlaku',
      means: 'Izin ini tercatat dan berlaku {term}.',
      todo: 'Cocokkan keterangan di bawah dengan izin yang ditunjukkan kepada Anda. Bila ada yang berbeda, hubungi {unit}.',
    },
    not_issued: {
      heading: 'Tidak terbit',
      means:
        'Permohonannya berakhir sebelum surat ini selesai, sehingga izin ini tidak pernah berlaku, walaupun suratnya ditandatangani.',
      todo: 'Jangan diterima sebagai izin. Keterangan lebih lanjut ada pada {unit}.',
    },
    superseded: {
      heading: 'Digantikan',
      means: 'Izin ini sudah digantikan{numbers} sejak {since}.',
      todo: 'Jangan dipakai lagi. Minta pemegangnya menunjukkan izin yang baru.',
    },
    revoked: {
      heading: 'Dicabut',
      means:
        'Izin ini sudah dicabut{numbers} sejak {since}. Izin ini tidak berlaku, walaupun berkas atau kertasnya masih ada.',
      todo: 'Jangan diterima sebagai izin. Keterangan lebih lanjut ada pada {unit}.',
    },
    expired: {
      heading: 'Kedaluwarsa',
      means: 'Masa berlaku izin ini habis pada {until}.',
      todo: 'Izin ini tidak berlaku lagi. Pemegangnya dapat mengajukan perpanjangan atau izin baru kepada {unit}.',
    },
  },
  en: {
    valid: {
      heading: 'Valid',
      means: 'This letter is on record: it was signed electronically and sent.',
      todo: 'Compare what stands below with the letter you hold. If anything differs, do not rely on it and ask {unit}.',
    },
    on_paper: {
      heading: 'Valid',
      means:
        'This letter is on record: it was signed on paper and sent. What counts is the paper with the signature in ink.',
      todo: 'Compare what stands below with the letter you hold. If anything differs, do not rely on it and ask {unit}.',
    },
    cancelled: {
      heading: 'Cancelled',
      means: 'This letter is no longer in force. Its number stays on record as void.',
      todo: 'Do not use it for anything. Ask {unit} for the letter that replaces it.',
    },
    corrected: {
      heading: 'Corrected',
      means: 'This letter was corrected by letter number {numbers}.',
      todo: 'This letter is still valid, but read it together with the correction. Ask {unit} for that if you do not have it.',
    },
    unknown: {
      heading: 'Not found',
      means: 'No letter that was sent has this code.',
      todo: 'Check the code or the address again. If it still is not found, do not rely on the letter yet: call the agency named on it, at a number that you know yourself.',
    },
    in_force: {
      heading: 'In force',
      means: 'This permit is on record and is in force {term}.',
      todo: 'Compare what stands below with the permit you are shown. If anything differs, ask {unit}.',
    },
    not_issued: {
      heading: 'Not issued',
      means:
        'The application ended before this letter was finished, so the permit never came into force, although its letter was signed.',
      todo: 'Do not accept it as a permit. {unit} can tell you more.',
    },
    superseded: {
      heading: 'Superseded',
      means: 'This permit was superseded{numbers} on {since}.',
      todo: 'Do not use it any more. Ask its holder to show the new permit.',
    },
    revoked: {
      heading: 'Revoked',
      means:
        'This permit was revoked{numbers} on {since}. It is not in force, even where its file or paper is still around.',
      todo: 'Do not accept it as a permit. {unit} can tell you more.',
    },
    expired: {
      heading: 'Expired',
      means: 'The term of this permit ended on {until}.',
      todo: 'This permit is no longer in force. Its holder may ask {unit} for an extension or a new one.',
    },
  },
}
