import { area } from '../area.ts'

/** Whom the province trusts, as its administrators read it. */
export const trust = area(
  {
    'admin.tab.kepercayaan': 'Penerbit tepercaya',
    'trust.about':
      'Tanda tangan dan stempel waktu dinilai terhadap penerbit-penerbit ini, di setiap komputer, di halaman periksa server, dan saat menandatangani.',
    'trust.readOnly':
      'Hanya petugas server yang dapat mengubah daftar ini, pada berkas di server. Akun admin tidak dapat, supaya akun yang diambil alih tidak dapat menambahkan penerbit palsu.',
    'trust.none': 'Belum ada penerbit tepercaya',
    'trust.noneText':
      'Tanpa penerbit, setiap tanda tangan tetap “belum terperiksa penuh”. Minta petugas server memasangnya.',
    'trust.inForce': 'Berlaku',
    'trust.expired': 'Masa sertifikat habis: hanya yang terbukti lebih lama yang dihitung',
    'trust.retired': 'Dihentikan sejak {day}: hanya yang terbukti lebih lama yang dihitung',
    'trust.notYet': 'Belum mulai berlaku',
    'trust.issuer': 'Diterbitkan oleh {issuer}',
    'trust.valid': 'Sertifikat berlaku {from} sampai {to}',
    'trust.for': 'Untuk tanda tangan dan stempel waktu · dari berkas server provinsi',
    'trust.fingerprint': 'Sidik jari SHA-256',
    'trust.compare': 'Bacakan kelompok demi kelompok kepada penerbit, lewat nomor telepon yang sudah Anda kenal.',
    'trust.save': 'Simpan sertifikat',
    'trust.saveOf': 'Simpan sertifikat {name}',
    'trust.how': 'Cara petugas server mengubahnya',
    'trust.how1':
      'Tampilkan sidik jari berkas dari penerbit, dan cocokkan dengan yang dibacakan penerbit lewat telepon:',
    'trust.how2': 'Taruh berkas PEM atau DER itu di folder yang disebut --anchors pada server.',
    'trust.how3':
      'Untuk menghentikan penerbit: jangan hapus berkasnya, tetapi tulis sidik jari dan tanggalnya di retired.json di folder yang sama:',
    'trust.how4':
      'Mulai ulang server. Perubahan tercatat di log audit, dan setiap komputer menerimanya pada pertukaran berikutnya.',
  },
  {
    'admin.tab.kepercayaan': 'Trusted issuers',
    'trust.about':
      'Signatures and time-stamps are judged against these issuers: on every computer, on the check page of the server, and when signing.',
    'trust.readOnly':
      'Only the operators of the server can change this list, in the files of the server. An admin account cannot, so that one that was taken over cannot add a false issuer.',
    'trust.none': 'No trusted issuer yet',
    'trust.noneText':
      'Without one every signature stays “not fully checked”. Ask the operators of the server to install one.',
    'trust.inForce': 'In force',
    'trust.expired': 'The certificate has ended: only what is proven to be older counts',
    'trust.retired': 'Retired since {day}: only what is proven to be older counts',
    'trust.notYet': 'Not valid yet',
    'trust.issuer': 'Issued by {issuer}',
    'trust.valid': 'Certificate valid from {from} to {to}',
    'trust.for': 'For signatures and time-stamps · from the files of the provincial server',
    'trust.fingerprint': 'Fingerprint SHA-256',
    'trust.compare': 'Read it group by group to the issuer, over a telephone number that you know already.',
    'trust.save': 'Save the certificate',
    'trust.saveOf': 'Save the certificate of {name}',
    'trust.how': 'How the operators of the server change it',
    'trust.how1':
      'Show the fingerprint of the issuer’s file, and compare it with what the issuer reads out over the telephone:',
    'trust.how2': 'Put that PEM or DER file into the folder that --anchors of the server names.',
    'trust.how3':
      'To retire an issuer, do not remove its file, but write its fingerprint and the day into retired.json in the same folder:',
    'trust.how4':
      'Restart the server. The change stands in the audit log, and every computer receives it with its next exchange.',
  },
)
