import { entry } from './error-text.ts'

const kept = 'Berkas permohonan tidak berubah, dan isian Anda tetap tersimpan.'
const keptEn = 'The application is unchanged, and what you wrote is kept.'

/** Errors on the way of a permit case. */
export const permitErrors = {
  permit_kind_unknown: entry({ retryable: true },
    ['Jenis izin tidak dikenal', 'Jenis izin {kind} versi {version} tidak ada di komputer ini.', kept, 'Sambungkan ke jaringan agar daftar jenis izin diperbarui, lalu coba lagi.'],
    ['Unknown kind of permit', 'The kind {kind}, version {version}, is not known on this computer.', keptEn, 'Connect to the network so that the list of kinds is brought up to date, then try again.']),
  wrong_stage: entry({},
    ['Berkas sudah berada di tahap lain', 'Langkah ini tidak dapat dilakukan pada tahap {stage}.', kept, 'Lihat tahap berkas sekarang; mungkin petugas lain sudah meneruskannya.'],
    ['The case is at another stage', 'This step cannot be done at the stage {stage}.', keptEn, 'Look where the case stands now; a colleague may have moved it on.']),
  checks_open: entry({},
    ['Masih ada yang belum lengkap', 'Ada syarat yang ditandai belum sesuai, jadi permohonan belum dapat dinyatakan lengkap.', kept, 'Kembalikan kepada pemohon dengan alasannya, atau tandai sesuai bila sudah benar.'],
    ['Something is still missing', 'An item is marked as not in order, so the application cannot be called complete.', keptEn, 'Send it back to the applicant with the reason, or mark the item as in order.']),
  already_answered: entry({},
    ['Sudah dijawab', 'Rekan Anda sudah memberikan rekomendasi untuk pertanyaan ini.', kept, 'Baca rekomendasinya pada berkas; bila keliru, hubungi petugas yang mengolah berkas.'],
    ['Already answered', 'A colleague has given the recommendation for this question.', keptEn, 'Read it in the case; if it is wrong, tell the desk that works on the case.']),
  visit_required: entry({},
    ['Tinjauan lapangan wajib', 'Pertanyaan ini hanya dapat dijawab dengan hasil tinjauan lapangan.', kept, 'Isi tanggal tinjauan, dan bila ada foto serta koordinatnya.'],
    ['A site visit is required', 'This question can only be answered with what a visit to the site has found.', keptEn, 'Fill in the day of the visit and, where there are any, photos and coordinates.']),
  not_yet_due: entry({},
    ['Belum lewat tenggat', 'Perangkat daerah ini masih mempunyai waktu menjawab sampai {due}.', kept, 'Tunggu sampai tenggatnya lewat, atau ingatkan mereka.'],
    ['Not yet overdue', 'This agency may still answer until {due}.', keptEn, 'Wait until that day has passed, or remind them.']),
  paper_drafted: entry({},
    ['Naskah sudah ada', 'Berkas ini sudah mempunyai naskah yang sedang diproses.', kept, 'Buka naskah yang ada; batalkan dahulu bila hendak membuat yang lain.'],
    ['There is a draft already', 'A paper of this case is already on its way.', keptEn, 'Open that one; cancel it first if you want to make another.']),
  permit_revoked: entry({},
    ['Izin sudah dicabut', 'Izin dari berkas ini sudah dicabut sebelumnya.', kept, 'Lihat surat pencabutannya pada berkas.'],
    ['The permit is revoked', 'The permit of this case has been revoked before.', keptEn, 'See the letter of revocation in the case.']),
  paper_orphaned: entry({},
    ['Naskah tidak lagi milik berkasnya', 'Berkas perizinan {number} sudah ditarik, diputuskan, atau mempunyai naskah lain, jadi naskah ini tidak boleh diberi nomor atau ditandatangani.', 'Naskahnya tetap tersimpan sebagai draf.', 'Buka berkasnya di Perizinan, lalu batalkan naskah ini.'],
    ['The paper is not of its case any more', 'The permit case {number} was withdrawn, decided, or has another paper, so this one may not be numbered or signed.', 'The paper itself is kept.', 'Open the case under Permits, then cancel this paper.']),
  is_case: entry({},
    ['Ini berkas perizinan', 'Langkah surat biasa tidak berlaku untuk berkas permohonan izin.', kept, 'Buka berkasnya di Perizinan; langkah yang tersedia ada di sana.'],
    ['This is a permit case', 'Steps of ordinary letters do not apply to an application for a permit.', keptEn, 'Open it under Permits; the steps that it has are there.']),
  permit_type_refused: entry({ batchMayContinue: true },
    ['Jenis berkas tidak diterima', 'Isi {name} bukan {types}, apa pun akhiran namanya.', 'Berkas lain dan isian Anda tetap tersimpan.', 'Simpan atau pindai ulang sebagai salah satu dari jenis itu, lalu pilih lagi.'],
    ['This kind of file is not taken', 'What is in {name} is none of {types}, whatever its name ends in.', 'The other files and what you wrote are kept.', 'Save or scan it again as one of these and choose it again.']),
  permit_photo_heic: entry({ batchMayContinue: true },
    ['Foto HEIC belum dapat dipakai', '{name} adalah foto HEIC dari telepon, yang tidak dapat dibuka di semua komputer.', 'Berkas lain dan isian Anda tetap tersimpan.', 'Minta foto sebagai JPEG (di iPhone: Pengaturan > Kamera > Format > Paling Kompatibel), atau pindai kertasnya.'],
    ['HEIC photos cannot be used', '{name} is a HEIC photo from a phone, which not every computer can open.', 'The other files and what you wrote are kept.', 'Ask for it as JPEG (on an iPhone: Settings > Camera > Formats > Most Compatible), or scan the paper.']),
}
