import { entry } from './error-text.ts'

const queued = 'Semua pekerjaan Anda tersimpan di komputer ini dan menunggu dikirim.'
const queuedEn = 'All your work is stored on this computer and waits to be sent.'

/** Errors on the way to the server: its certificate, its key, a proxy in between. */
export const networkErrors = {
  server_certificate_refused: entry({ retryable: true },
    ['Sertifikat server tidak diterima', 'Server di {address} menunjukkan sertifikat yang tidak dipercaya komputer ini ({reason}). Mungkin ada perantara yang membuka sambungan.', queued, 'Jangan kirim lewat jalan lain. Beri tahu petugas TI; keterangannya ada di Pengaturan, Diagnosis.'],
    ['The server’s certificate is not accepted', 'The server at {address} shows a certificate that this computer does not trust ({reason}). Something in between may open the connection.', queuedEn, 'Do not send another way. Tell IT; the details are in Settings, Diagnosis.']),
  server_key_not_pinned: entry({ retryable: true },
    ['Kunci server bukan yang ditetapkan', 'Server di {address} menunjukkan kunci yang tidak ada dalam daftar dari petugas TI.', queued, 'Pindah ke jaringan lain. Bila tetap demikian, beri tahu petugas TI: server atau daftarnya berganti.'],
    ['The server’s key is not a pinned one', 'The server at {address} shows a key that is not on the list from IT.', queuedEn, 'Try another network. If it stays so, tell IT: the server or the list has changed.']),
  proxy_refused: entry({ retryable: true },
    ['Proksi menolak sambungan', 'Proksi jaringan kantor tidak meneruskan sambungan ke {address} ({reason}).', queued, 'Teruskan bekerja. Minta petugas TI mengizinkan alamat itu atau memeriksa pengaturan proksi.'],
    ['The proxy refuses the connection', 'The office network’s proxy does not pass the connection on to {address} ({reason}).', queuedEn, 'Keep working. Ask IT to allow that address or to check the proxy settings.']),
}
