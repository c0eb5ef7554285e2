import { entry } from './error-text.ts'

const nothing = 'Tidak ada berkas yang dibuat atau diubah.'
const nothingEn = 'No file was made or changed.'

/** Errors of the command line only. */
export const cliErrors = {
  cli_usage: entry({},
    ['Perintah tidak dimengerti', 'Perintah tidak dapat dijalankan seperti yang ditulis: {detail}', nothing, 'Lihat cara pakai di bawah ini, atau jalankan dengan --help.'],
    ['Command not understood', 'The command cannot be run as it is written: {detail}', nothingEn, 'See the usage below, or run it with --help.']),
  input_unreadable: entry({},
    ['Berkas tidak dapat dibaca', 'Berkas {file} tidak ada atau tidak dapat dibaca ({reason}).', nothing, 'Periksa nama berkas dan izin membacanya.'],
    ['File cannot be read', 'The file {file} does not exist or cannot be read ({reason}).', nothingEn, 'Check its name and that you may read it.']),
  output_unwritable: entry({},
    ['Berkas hasil tidak dapat ditulis', 'Berkas {file} tidak dapat ditulis ({reason}).', nothing, 'Pilih folder lain, atau periksa ruang dan izin menulisnya.'],
    ['Result cannot be written', 'The file {file} cannot be written ({reason}).', nothingEn, 'Choose another folder, or check its space and that you may write there.']),
  output_is_input: entry({},
    ['Berkas hasil sama dengan berkas asal', 'Hasil tidak boleh menimpa berkas asalnya, {file}.', nothing, 'Beri nama lain untuk berkas hasil.'],
    ['The result is the input', 'The result may not take the place of its own input, {file}.', nothingEn, 'Name another file for the result.']),
  certificates_unreadable: entry({},
    ['Berkas sertifikat tidak terbaca', 'Berkas {file} tidak memuat sertifikat (PEM atau DER) yang utuh.', nothing, 'Pilih berkas sertifikat otoritas, bukan kunci atau .p12.'],
    ['Certificate file not readable', 'The file {file} holds no intact certificate (PEM or DER).', nothingEn, 'Choose the certificate file of an authority, not a key or a .p12.']),
  retired_unreadable: entry({},
    ['Daftar penerbit yang dihentikan tidak terbaca', 'Berkas {file} tidak memuat sidik jari SHA-256 dan tanggal menurut bentuk retired.json.', nothing, 'Perbaiki berkas itu: { "sidik jari": "2026-08-14" }.'],
    ['List of retired issuers not readable', 'The file {file} does not hold SHA-256 fingerprints and dates in the form of retired.json.', nothingEn, 'Mend the file: { "fingerprint": "2026-08-14" }.']),
  retired_unknown: entry({},
    ['Penerbit yang dihentikan tidak dikenal', 'Sidik jari {sha256} di {file} bukan milik sertifikat mana pun yang dipercaya di sini. Salah ketik akan membuat penerbit itu tetap dipercaya.', nothing, 'Periksa sidik jari itu, atau sertakan sertifikatnya dengan --trust.'],
    ['Retired issuer not known', 'The fingerprint {sha256} in {file} is of none of the certificates that are trusted here. A typing error would leave that issuer trusted.', nothingEn, 'Check the fingerprint, or name its certificate with --trust.']),
  crl_unreadable: entry({},
    ['Daftar pencabutan tidak terbaca', 'Berkas {file} bukan daftar pencabutan (CRL, PEM atau DER).', nothing, 'Unduh lagi daftar itu dari penerbit sertifikat.'],
    ['Revocation list not readable', 'The file {file} is no revocation list (CRL, PEM or DER).', nothingEn, 'Download the list again from the issuer of the certificates.']),
  signer_ambiguous: entry({},
    ['Lebih dari satu sertifikat cocok', 'Yang ditemukan: {choices}.', 'Tidak ada PIN yang dipakai, dan tidak ada berkas yang dibuat.', 'Pilih satu dengan --token dan --id.'],
    ['More than one certificate fits', 'Found: {choices}.', 'No PIN was used, and no file was made.', 'Choose one with --token and --id.']),
  secret_too_long: entry({},
    ['Kata sandi atau PIN terlalu panjang', 'Masukan standar memuat lebih dari {limit} bita.', nothing, 'Kirim hanya kata sandi atau PIN melalui masukan standar.'],
    ['Password or PIN too long', 'Standard input holds more than {limit} bytes.', nothingEn, 'Send nothing but the password or PIN on standard input.']),
}
