import type { Both } from '../../public/language.ts'

interface ResultWords {
  heading: string
  means: string
}
export type FileResult =
  | 'same'
  | 'same_not_in_force'
  | 'earlier'
  | 'other'
  | 'recognised'
  | 'not_recognised'
  | 'sah'
  | 'rusak'
  | 'belum_terperiksa_penuh'
  | 'unsigned'

/** What is said of a file that somebody sent: first what it is, then what its signatures are worth. */
export const fileWords: Both<Record<FileResult, ResultWords>> = {
  id: {
    same: {
      heading: 'Berkas yang sama persis',
      means: 'Berkas Anda sama persis, sampai ke setiap bita, dengan naskah yang dikirim kantor.',
    },
    same_not_in_force: {
      heading: 'Berkasnya asli, tetapi tidak berlaku lagi',
      means:
        'Berkas Anda sama persis dengan naskah yang dikirim kantor. Perhatikan keadaannya di atas: berkas yang utuh tidak membuatnya berlaku.',
    },
    earlier: {
      heading: 'Naskah yang sama, disimpan lebih awal',
      means:
        'Isi berkas Anda sama dengan naskah ini. Berkas disimpan sebelum stempel waktu atau tanda tangan berikutnya ditambahkan.',
    },
    other: {
      heading: 'Bukan berkas yang sama',
      means:
        'Berkas Anda bukan naskah yang tercatat di halaman ini. Mungkin surat lain, hasil cetak atau pindai ulang, atau isinya sudah diubah. Jangan disamakan dengan surat ini; mintalah berkas aslinya.',
    },
    recognised: {
      heading: 'Berkas ini dikenal',
      means: 'Berkas Anda sama persis dengan naskah yang dikirim kantor, dengan nomor dan keterangan di bawah.',
    },
    not_recognised: {
      heading: 'Berkas ini tidak tercatat',
      means:
        'Tidak ada naskah terkirim yang sama persis dengan berkas Anda. Bila pada suratnya ada kode QR, pindai kode itu lalu kirim berkas ini dari halaman yang terbuka.',
    },
    sah: {
      heading: 'Tanda tangan sah',
      means:
        'Isi berkas sama dengan yang ditandatangani, dan sertifikat penanda tangannya dari penerbit yang dipercaya provinsi.',
    },
    rusak: {
      heading: 'Rusak',
      means:
        'Isi atau tanda tangan berkas tidak utuh. Jangan dijadikan dasar; mintalah berkas aslinya kepada instansi yang tertulis pada surat.',
    },
    belum_terperiksa_penuh: {
      heading: 'Belum terperiksa penuh',
      means:
        'Tidak ditemukan kerusakan, tetapi ada yang tidak dapat dipastikan di sini. Bandingkan dengan keterangan yang tercatat, atau tanyakan kepada instansinya.',
    },
    unsigned: {
      heading: 'Tanpa tanda tangan elektronik',
      means:
        'Di dalam berkas tidak ada tanda tangan elektronik, misalnya karena hasil pindai atau dicetak ulang ke PDF. Keasliannya tidak dapat dibuktikan dari berkas ini.',
    },
  },
  en: {
    same: {
      heading: 'Exactly the same file',
      means: 'Your file is the same, to the last byte, as what the office sent.',
    },
    same_not_in_force: {
      heading: 'The file is genuine, but no longer in force',
      means:
        'Your file is exactly what the office sent. Mind its state above: an intact file does not put it in force.',
    },
    earlier: {
      heading: 'The same letter, saved earlier',
      means: 'Your file holds the same letter. It was saved before a time-stamp or a later signature was added.',
    },
    other: {
      heading: 'Not the same file',
      means:
        'Your file is not the letter on record on this page. It may be another letter, printed or scanned again, or changed. Do not take it for this letter; ask for the original file.',
    },
    recognised: {
      heading: 'This file is known',
      means: 'Your file is exactly what the office sent, with the number and facts below.',
    },
    not_recognised: {
      heading: 'This file is not on record',
      means:
        'No letter that was sent is exactly this file. If there is a QR code on the letter, scan it and send this file from the page that it opens.',
    },
    sah: {
      heading: 'Signatures valid',
      means: 'The file is what was signed, and the signer’s certificate is from an issuer that the province trusts.',
    },
    rusak: {
      heading: 'Broken',
      means:
        'The file or its signature is not intact. Do not rely on it; ask the agency named on the letter for the original file.',
    },
    belum_terperiksa_penuh: {
      heading: 'Not fully checked',
      means:
        'No damage was found, but something cannot be made certain here. Compare it with what is on record, or ask the agency.',
    },
    unsigned: {
      heading: 'No electronic signature',
      means:
        'There is no electronic signature in the file, for instance because it was scanned or printed to PDF again. This file cannot prove that it is genuine.',
    },
  },
}

/** Facts of each signature in the file. */
export const signatureWords = {
  id: {
    title: 'Tanda tangan di dalam berkas',
    unnamed: 'Penanda tangan tidak terbaca',
    result: 'Hasil',
    sah: 'sah',
    rusak: 'rusak',
    belum_terperiksa_penuh: 'belum terperiksa penuh',
    at: 'Waktu',
    stamped: '{time}, dibuktikan stempel waktu',
    stampedLater: '{time}, dibuktikan stempel waktu dokumen yang ditambahkan kemudian',
    claimed: '{time}, menurut penanda tangan saja',
    lasting: 'Daya tahan bukti',
    'B-B': 'tanda tangan saja',
    'B-T': 'dengan stempel waktu',
    'B-LT': 'dengan bukti pencabutan di dalam berkas',
    'B-LTA': 'diarsipkan dengan stempel waktu ulang',
    trusted: 'Dipercaya karena',
    under: 'diterbitkan di bawah {anchor}',
    revocation: 'Pencabutan sertifikat',
    good: 'tidak dicabut menurut penerbitnya',
    revoked: 'dicabut',
    unknown: 'penerbit tidak mengenal sertifikat ini',
    not_named: 'sertifikat tidak menyebut tempat bertanya',
    not_checked: 'belum ditanyakan kepada penerbitnya',
    noTime: 'tidak disebut',
    covers: 'Mencakup',
    whole: 'seluruh berkas',
    part: 'berkas sebagaimana saat ditandatangani',
    after: 'Perubahan sesudahnya',
    none: 'tidak ada',
    allowed: 'hanya tambahan yang diperbolehkan, seperti tanda tangan berikutnya',
    forbidden: 'ada perubahan yang tidak diperbolehkan',
    findings: 'Catatan',
    onFile: 'Catatan tentang berkas',
    expert: 'Untuk ahli',
    fingerprint: 'Sidik jari berkas (SHA-256)',
  },
  en: {
    title: 'Signatures in the file',
    unnamed: 'The signer cannot be read',
    result: 'Result',
    sah: 'valid',
    rusak: 'broken',
    belum_terperiksa_penuh: 'not fully checked',
    at: 'Time',
    stamped: '{time}, proven by a time-stamp',
    stampedLater: '{time}, proven by a time-stamp over the document, added later',
    claimed: '{time}, by the signer’s word only',
    lasting: 'How long the proof lasts',
    'B-B': 'signature only',
    'B-T': 'with a time-stamp',
    'B-LT': 'with proof about revocation in the file',
    'B-LTA': 'archived under a further time-stamp',
    trusted: 'Trusted because',
    under: 'it was issued under {anchor}',
    revocation: 'Revocation of the certificate',
    good: 'not revoked, says its issuer',
    revoked: 'revoked',
    unknown: 'the issuer does not know this certificate',
    not_named: 'the certificate does not say where to ask',
    not_checked: 'its issuer was not asked',
    noTime: 'not stated',
    covers: 'Covers',
    whole: 'the whole file',
    part: 'the file as it was when signed',
    after: 'Changes since',
    none: 'none',
    allowed: 'only what may be added, such as a further signature',
    forbidden: 'there are changes that are not allowed',
    findings: 'Notes',
    onFile: 'Notes on the file',
    expert: 'For experts',
    fingerprint: 'Fingerprint of the file (SHA-256)',
  },
} satisfies Both<Record<string, string>>
