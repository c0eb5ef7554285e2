import { entry } from './error-text.ts'

/** Errors on the way of a signed file to the long term. */
export const ladderErrors = {
  signature_missing: entry({ batchMayContinue: true },
    ['PDF tanpa tanda tangan', 'Berkas itu tidak memuat tanda tangan elektronik, sehingga tidak ada yang dapat diperkuat.', 'Berkas asli tidak diubah.', 'Tanda tangani dahulu berkas itu, atau pilih berkas lain.'],
    ['PDF without a signature', 'The file holds no electronic signature, so there is nothing to strengthen.', 'The original file is unchanged.', 'Sign the file first, or choose another one.']),
  strengthening_too_heavy: entry({},
    ['Berkas terlalu berat untuk diperkuat', 'Penguatan tanda tangan dihentikan karena memakan terlalu banyak waktu atau memori.', 'Surat dan tanda tangannya tidak berubah.', 'Server mencoba lagi kemudian. Jika berulang, laporkan kepada petugas TI.'],
    ['File too heavy to strengthen', 'Strengthening the signature was ended, for it took too much time or memory.', 'The letter and its signature are unchanged.', 'The server tries again later. If it repeats, tell IT.']),
  validation_data_missing: entry({ retryable: true, batchMayContinue: true },
    ['Data validasi belum lengkap', 'Status pencabutan sertifikat belum dapat diperoleh dari penerbitnya ({sources}).', 'Tanda tangan dan stempel waktu tetap sah dan tersimpan; berkas tidak berubah.', 'Tidak perlu tindakan; Lontar mencoba lagi sendiri. Jika berhari-hari, laporkan alamat itu kepada petugas TI.'],
    ['Validation data incomplete', 'The certificates’ revocation status could not be got from their issuers ({sources}).', 'Signature and time-stamp are valid and stored; the file is unchanged.', 'Nothing to do; Lontar retries by itself. If it lasts for days, tell IT these addresses.']),
  signed_by_strangers: entry({ batchMayContinue: true },
    ['Ada penanda tangan yang tidak dikenal', 'Berkas itu juga ditandatangani dengan sertifikat yang penerbitnya tidak dipercaya provinsi ({names}). Lontar tidak menghubungi alamat yang disebut sertifikat asing tanpa diminta.', 'Tanda tangan Anda dan stempel waktunya tetap sah dan tersimpan; berkas tidak berubah.', 'Simpan salinan yang ada. Jika penerbit itu patut dipercaya, minta petugas server menambahkannya; Lontar lalu meneruskan sendiri.'],
    ['A signer who is not known', 'The file is also signed with a certificate whose issuer the province does not trust ({names}). Lontar does not ask the addresses that a stranger’s certificate names unless told to.', 'Your signature and its time-stamp are valid and stored; the file is unchanged.', 'Save the copy that is there. If that issuer deserves trust, ask the operators of the server to add it; Lontar then goes on by itself.']),
}
