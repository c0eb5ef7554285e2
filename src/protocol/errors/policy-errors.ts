import { entry } from './error-text.ts'

const unchanged = 'Surat tidak berubah, dan tidak ada PIN yang terpakai.'
const unchangedEn = 'The letters are unchanged, and no PIN try was used.'

/** Where IT has decided otherwise. */
export const policyErrors = {
  signing_means_forbidden: entry({},
    ['Cara tanda tangan ini tidak diizinkan', 'Petugas TI tidak mengizinkan cara ini ({means}) di komputer ini.', unchanged, 'Pilih cara lain yang ditawarkan. Yang diizinkan terbaca di Pengaturan, Kebijakan.'],
    ['This way to sign is not allowed', 'IT does not allow this way ({means}) on this computer.', unchangedEn, 'Choose another way that is offered. What is allowed stands in Settings, Policies.']),
  batch_too_large: entry({},
    ['Terlalu banyak surat sekaligus', 'Petugas TI mengizinkan paling banyak {most} surat dengan satu kali PIN.', unchanged, 'Kurangi pilihan menjadi {most} surat, lalu tanda tangani sisanya sesudahnya.'],
    ['Too many letters at once', 'IT allows at most {most} letters with one PIN entry.', unchangedEn, 'Take {most} letters first, and sign the rest afterwards.']),
  blocks_forbidden: entry({},
    ['Komputer ini tidak meminjam nomor', 'Petugas TI mematikan blok nomor luring di komputer ini.', 'Nomor yang sudah diberikan tetap berlaku.', 'Beri nomor saat daring, atau minta petugas TI mengubah kebijakan NumberBlocks.'],
    ['This computer borrows no numbers', 'IT switched off blocks of numbers on this computer.', 'Numbers already given stay as they are.', 'Number letters online, or ask IT to change the policy NumberBlocks.']),
}
