import type { NoticeKind } from './notice-kinds.ts'
import type { NoticeTemplate } from './notice-template.ts'

type Words = readonly [subject: string, body: string]

/** The same greeting and end around every notice. */
const letter = (middle: string): string => `Yth. Bapak/Ibu {pemohon},

${middle}

Perkembangan permohonan dapat dilihat di:
{tautan}

Bila ada pertanyaan, silakan menghubungi kami dengan menyebut nomor permohonan {nomor}.

Hormat kami,
{opd}
{alamat_opd}
Telepon: {telepon_opd}
Surel: {surel_opd}`

const letterEn = (middle: string): string => `Dear {pemohon},

${middle}

You can follow your application at:
{tautan}

If you have any questions, please contact us and mention the application number {nomor}.

Yours sincerely,
{opd}
{alamat_opd}
Telephone: {telepon_opd}
E-mail: {surel_opd}`

/** Beginnings that an office makes its own. They promise nothing that a case does not hold. */
const words: Record<NoticeKind, { id: Words; en: Words }> = {
  diterima: {
    id: [
      'Permohonan {nomor} telah kami terima',
      `Permohonan Anda untuk {jenis} telah kami terima pada {tanggal}.

Nomor permohonan: {nomor}
Kunci rahasia: {kunci}

Simpanlah nomor dan kunci itu. Siapa pun yang memegang keduanya dapat membuka permohonan Anda, maka jangan diberikan kepada orang lain.

Kami akan memeriksa kelengkapan berkas Anda. Hasilnya kami beritahukan kepada Anda.
Setelah berkas lengkap dan benar, permohonan diselesaikan dalam {hari_layanan} hari kerja.`,
    ],
    en: [
      'We have received application {nomor}',
      `We received your application for {jenis} on {tanggal}.

Application number: {nomor}
Secret key: {kunci}

Please keep the number and the key. Anyone who has both can open your application, so do not give them to others.

We will check whether your documents are complete, and will tell you the result.
Once they are complete and correct, your application takes {hari_layanan} working days.`,
    ],
  },
  dikembalikan: {
    id: [
      'Permohonan {nomor} perlu dilengkapi',
      `Terima kasih atas permohonan Anda untuk {jenis}. Setelah kami periksa, masih ada yang perlu dilengkapi atau diperbaiki:

{kekurangan}

Mohon dilengkapi, lalu dikirim kembali dengan nomor permohonan yang sama. Yang sudah benar tidak perlu dikirim ulang.
Waktu layanan berhenti selama berkas ada pada Anda dan berjalan lagi setelah berkas lengkap.`,
    ],
    en: [
      'Something is missing in application {nomor}',
      `Thank you for your application for {jenis}. We have checked it, and the following is still missing or needs to be corrected:

{kekurangan}

Please complete it and send it again under the same application number. What was correct need not be sent again.
The service time stands still while the application is with you, and goes on once it is complete.`,
    ],
  },
  dilanjutkan: {
    id: [
      'Permohonan {nomor} lengkap dan sedang diproses',
      `Berkas permohonan Anda untuk {jenis} telah kami nyatakan lengkap dan benar. Permohonan kini diproses.

Perkiraan selesai: {hari_janji}

Bila perkiraan ini berubah, tanggal yang baru tampak di halaman permohonan Anda.`,
    ],
    en: [
      'Application {nomor} is complete and being processed',
      `Your application for {jenis} is complete and correct. It is now being processed.

Expected to be finished: {hari_janji}

Should this change, the new date will be shown on the page of your application.`,
    ],
  },
  terbit: {
    id: [
      'Permohonan {nomor}: izin telah terbit',
      `Dengan ini kami beritahukan bahwa {jenis} yang Anda mohonkan telah terbit.

Nomor: {nomor_izin}
Berlaku hingga: {berlaku_hingga}

Dokumen elektronik dapat diambil di halaman permohonan Anda. Bila memerlukan salinan cetak, silakan datang ke kantor kami pada jam kerja dengan membawa tanda pengenal.
Keasliannya dapat diperiksa siapa saja di:
{tautan_izin}`,
    ],
    en: [
      'Application {nomor}: your permit has been issued',
      `We are glad to tell you that the {jenis} you applied for has been issued.

Number: {nomor_izin}
Valid until: {berlaku_hingga}

The electronic document is on the page of your application. If you need a printed copy, please come to our office in working hours and bring proof of your identity.
Anyone can check that it is genuine at:
{tautan_izin}`,
    ],
  },
  ditolak: {
    id: [
      'Permohonan {nomor} belum dapat dikabulkan',
      `Setelah kami telaah, permohonan Anda untuk {jenis} belum dapat kami kabulkan.

Alasan: {alasan}

Surat penolakan nomor: {nomor_surat}
Surat itu dapat dibaca di halaman permohonan Anda.
Anda dapat mengajukan permohonan baru setelah alasan tersebut teratasi, atau mengajukan keberatan kepada kami sesuai ketentuan.`,
    ],
    en: [
      'Application {nomor} could not be granted',
      `After studying your application for {jenis}, we are unable to grant it.

Reason: {alasan}

Letter of refusal: {nomor_surat}
You can read that letter on the page of your application.
You may apply again once the reason no longer holds, or object to the decision as the rules provide.`,
    ],
  },
  diserahkan: {
    id: [
      'Permohonan {nomor}: izin telah diserahkan',
      `{jenis} yang Anda mohonkan telah diserahkan pada {tanggal}.

Nomor: {nomor_izin}
Berlaku hingga: {berlaku_hingga}

Bila bukan Anda atau kuasa Anda yang menerimanya, segera hubungi kami.`,
    ],
    en: [
      'Application {nomor}: your permit has been handed over',
      `The {jenis} you applied for was handed over on {tanggal}.

Number: {nomor_izin}
Valid until: {berlaku_hingga}

If it was received neither by you nor by somebody on your behalf, please contact us at once.`,
    ],
  },
  akan_berakhir: {
    id: [
      'Izin Anda berakhir pada {berlaku_hingga}',
      `{jenis} Anda akan berakhir pada {berlaku_hingga}.

Nomor: {nomor_izin}

Bila kegiatan masih berlanjut, mohon mengajukan perpanjangan sebelum tanggal tersebut.`,
    ],
    en: [
      'Your permit ends on {berlaku_hingga}',
      `Your {jenis} will end on {berlaku_hingga}.

Number: {nomor_izin}

If your activity goes on, please apply for an extension before that day.`,
    ],
  },
  laporan: {
    id: [
      'Laporan untuk permohonan {nomor} kami nantikan',
      `Sesuai ketentuan pada {jenis} Anda, kami menantikan laporan berikut.

Laporan: {judul_laporan}
Paling lambat: {batas_laporan}
Nomor izin: {nomor_izin}

Laporan dapat dikirim melalui halaman permohonan Anda atau dibawa ke kantor kami.`,
    ],
    en: [
      'The report for application {nomor} is due',
      `As your {jenis} provides, we look forward to the following report.

Report: {judul_laporan}
Due by: {batas_laporan}
Permit number: {nomor_izin}

You can send it through the page of your application or bring it to our office.`,
    ],
  },
  dicabut: {
    id: [
      'Izin pada permohonan {nomor} dicabut',
      `Dengan ini kami beritahukan bahwa {jenis} Anda dicabut dan tidak berlaku lagi.

Nomor izin: {nomor_izin}
Alasan: {alasan}
Surat pencabutan nomor: {nomor_surat}

Anda dapat mengajukan keberatan kepada kami sesuai ketentuan.`,
    ],
    en: [
      'The permit of application {nomor} has been revoked',
      `We have to tell you that your {jenis} has been revoked and is no longer valid.

Permit number: {nomor_izin}
Reason: {alasan}
Letter of revocation: {nomor_surat}

You may object to the decision as the rules provide.`,
    ],
  },
  pesan: {
    id: ['Mengenai permohonan {nomor}', `Mengenai permohonan Anda untuk {jenis}:\n\n{pesan}`],
    en: ['About application {nomor}', `About your application for {jenis}:\n\n{pesan}`],
  },
}

/** How Lontar writes to applicants where an office has not edited it. */
export const shippedNotices: NoticeTemplate[] = Object.entries(words).map(([id, { id: own, en }]) => ({
  id: id as NoticeKind,
  subject: own[0],
  body: letter(own[1]),
  subjectEn: en[0],
  bodyEn: letterEn(en[1]),
}))
