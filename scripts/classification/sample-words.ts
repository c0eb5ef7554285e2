/**
 * Words of the sample: the upper levels by and large as in Permendagri 83/2022, what stands below composed to be plausible [guess].
 * `code: name | objects` — each object becomes a code of the third level. An office imports its own tree over this.
 */
export const tops: Record<string, string> = {
  '000': 'Umum',
  '100': 'Pemerintahan',
  '200': 'Politik',
  '300': 'Keamanan dan ketertiban',
  '400': 'Kesejahteraan rakyat',
  '500': 'Perekonomian',
  '600': 'Pekerjaan umum dan ketenagaan',
  '700': 'Pengawasan',
  '800': 'Kepegawaian',
  '900': 'Keuangan',
}

export const seconds: Record<string, string> = {
  '000.1':
    'Ketatausahaan dan kerumahtanggaan | Telekomunikasi, Perjalanan dinas, Rapat dinas, Penggunaan fasilitas kantor, Acara resmi, Pengamanan kantor, Kendaraan dinas, Rumah tangga pimpinan',
  '000.2':
    'Perlengkapan | Barang habis pakai, Barang modal, Inventaris, Pemeliharaan barang, Penghapusan barang, Gudang, Sewa dan pinjam pakai',
  '000.3':
    'Pengadaan | Pengadaan barang, Pengadaan jasa konsultansi, Pengadaan jasa lainnya, Pekerjaan konstruksi, Layanan pengadaan elektronik, Penyedia',
  '000.4': 'Perpustakaan | Koleksi, Layanan baca, Bahan pustaka, Pustakawan, Minat baca, Naskah kuno',
  '000.5':
    'Kearsipan | Arsip dinamis, Arsip statis, Jadwal retensi, Penyusutan arsip, Layanan arsip, Sistem kearsipan, Arsiparis, Klasifikasi arsip',
  '000.6':
    'Persandian | Jaring komunikasi sandi, Peralatan sandi, Keamanan informasi, Sertifikat elektronik, Personel sandi',
  '000.7':
    'Perencanaan pembangunan | Rencana jangka panjang, Rencana jangka menengah, Rencana kerja, Musyawarah perencanaan, Evaluasi pembangunan, Data perencanaan',
  '000.8':
    'Organisasi dan tata laksana | Kelembagaan, Analisis jabatan, Tata laksana, Pelayanan publik, Reformasi birokrasi, Akuntabilitas kinerja, Tata naskah dinas',
  '000.9':
    'Penelitian, pengkajian dan pengembangan | Penelitian, Kajian kebijakan, Pengembangan, Inovasi daerah, Izin penelitian, Hasil penelitian',
  '000.10':
    'Kerja sama | Kerja sama antardaerah, Kerja sama luar negeri, Kerja sama pihak ketiga, Kota kembar, Perjanjian',
  '100.1':
    'Otonomi daerah | Urusan pemerintahan, Kepala daerah, Dewan perwakilan rakyat daerah, Pembentukan daerah, Kapasitas daerah, Laporan penyelenggaraan',
  '100.2':
    'Pemerintahan umum | Batas wilayah, Kecamatan, Desa dan kelurahan, Desa adat, Toponimi, Kawasan khusus, Pelayanan terpadu kecamatan',
  '100.3':
    'Hukum | Peraturan daerah, Peraturan gubernur, Keputusan gubernur, Instruksi, Surat edaran, Bantuan hukum, Hak asasi manusia, Dokumentasi hukum',
  '200.1':
    'Kesatuan bangsa dan politik | Wawasan kebangsaan, Kewaspadaan nasional, Organisasi kemasyarakatan, Partai politik, Kerukunan umat, Pemantauan orang asing',
  '200.2':
    'Pemilihan umum | Pemilihan presiden, Pemilihan legislatif, Pemilihan kepala daerah, Pemilih, Logistik pemilihan, Sengketa pemilihan',
  '300.1':
    'Polisi pamong praja | Ketertiban umum, Penegakan peraturan daerah, Perlindungan masyarakat, Penyidik pegawai negeri, Patroli wilayah',
  '300.2':
    'Penanggulangan bencana dan penyelamatan | Pencegahan bencana, Kesiapsiagaan, Tanggap darurat, Rehabilitasi dan rekonstruksi, Pemadam kebakaran, Pencarian dan pertolongan, Logistik bencana',
  '400.1':
    'Pembangunan daerah tertinggal | Percepatan pembangunan, Daerah perbatasan, Daerah kepulauan, Bantuan daerah',
  '400.2':
    'Pemberdayaan perempuan dan perlindungan anak | Pengarusutamaan gender, Perlindungan perempuan, Perlindungan anak, Kabupaten layak anak, Kualitas keluarga',
  '400.3':
    'Pendidikan | Pendidikan anak usia dini, Pendidikan dasar, Pendidikan menengah, Pendidikan kejuruan, Pendidikan khusus, Guru dan tenaga kependidikan, Kurikulum, Beasiswa, Sarana sekolah, Penerimaan peserta didik',
  '400.4': 'Keolahragaan | Olahraga prestasi, Olahraga pendidikan, Olahraga masyarakat, Sarana olahraga, Kejuaraan',
  '400.5': 'Kepemudaan | Organisasi pemuda, Kewirausahaan pemuda, Kepramukaan, Pertukaran pemuda',
  '400.6':
    'Kebudayaan | Cagar budaya, Kesenian, Bahasa dan aksara Bali, Tradisi, Museum, Pesta kesenian, Sejarah, Lontar dan manuskrip',
  '400.7':
    'Kesehatan | Pelayanan kesehatan, Rumah sakit, Puskesmas, Kesehatan ibu dan anak, Gizi, Penyakit menular, Penyakit tidak menular, Obat dan alat kesehatan, Tenaga kesehatan, Kesehatan lingkungan, Jaminan kesehatan, Surveilans dan imunisasi',
  '400.8':
    'Agama dan kepercayaan | Agama Hindu, Agama Islam, Agama Kristen, Agama Katolik, Agama Buddha, Hari raya, Rumah ibadah',
  '400.9':
    'Sosial | Rehabilitasi sosial, Jaminan sosial, Pemberdayaan sosial, Bantuan sosial, Lanjut usia, Penyandang disabilitas, Taman makam pahlawan',
  '400.10':
    'Pemberdayaan masyarakat desa | Badan usaha milik desa, Kelembagaan desa, Dana desa, Pemberdayaan kesejahteraan keluarga, Teknologi tepat guna',
  '400.12':
    'Kependudukan dan pencatatan sipil | Pendaftaran penduduk, Pencatatan sipil, Informasi kependudukan, Mobilitas penduduk, Profil penduduk',
  '400.13':
    'Pengendalian penduduk dan keluarga berencana | Keluarga berencana, Ketahanan keluarga, Penyuluhan, Data keluarga',
  '400.14':
    'Hubungan masyarakat | Keprotokolan, Publikasi, Siaran pers, Pengaduan masyarakat, Kunjungan tamu, Dokumentasi kegiatan, Sambutan pimpinan',
  '500.1': 'Ketahanan pangan | Ketersediaan pangan, Distribusi pangan, Keamanan pangan, Cadangan pangan',
  '500.2':
    'Perdagangan | Perdagangan dalam negeri, Ekspor dan impor, Metrologi, Perlindungan konsumen, Pasar rakyat, Stabilisasi harga',
  '500.3': 'Koperasi dan usaha kecil menengah | Koperasi, Usaha mikro, Pembiayaan usaha, Pemasaran produk, Kemitraan',
  '500.4':
    'Kehutanan | Hutan lindung, Perhutanan sosial, Rehabilitasi hutan, Hasil hutan, Polisi hutan, Taman hutan raya',
  '500.5':
    'Kelautan dan perikanan | Perikanan tangkap, Perikanan budidaya, Pengolahan hasil laut, Kawasan konservasi laut, Pelabuhan perikanan, Pulau kecil',
  '500.6':
    'Pertanian | Tanaman pangan, Hortikultura, Subak dan irigasi, Pupuk dan benih, Penyuluh pertanian, Alat mesin pertanian',
  '500.7': 'Peternakan | Ternak besar, Ternak kecil, Unggas, Kesehatan hewan, Rumah potong hewan, Lalu lintas ternak',
  '500.8': 'Perkebunan | Kopi, Kakao, Kelapa, Cengkih, Perlindungan tanaman perkebunan',
  '500.9': 'Perindustrian | Industri kecil, Industri kreatif, Kawasan industri, Standardisasi, Kerajinan',
  '500.10': 'Energi dan sumber daya mineral | Ketenagalistrikan, Air tanah, Pertambangan, Energi terbarukan, Geologi',
  '500.11':
    'Perhubungan | Angkutan jalan, Lalu lintas, Pelayaran, Penerbangan, Terminal, Keselamatan angkutan, Izin trayek',
  '500.12':
    'Komunikasi dan informatika | Layanan informasi publik, Aplikasi informatika, Infrastruktur jaringan, Pusat data, Sistem pemerintahan elektronik, Penyiaran, Domain dan surel, Pos',
  '500.13':
    'Pariwisata dan ekonomi kreatif | Destinasi wisata, Pemasaran wisata, Industri pariwisata, Desa wisata, Ekonomi kreatif, Pramuwisata, Hotel dan restoran',
  '500.14': 'Statistik | Statistik sektoral, Satu data, Survei, Publikasi statistik',
  '500.15':
    'Ketenagakerjaan | Penempatan tenaga kerja, Pelatihan kerja, Hubungan industrial, Pengawasan ketenagakerjaan, Tenaga kerja asing, Upah',
  '500.16':
    'Penanaman modal | Promosi penanaman modal, Perizinan, Pengendalian penanaman modal, Pelayanan terpadu satu pintu, Insentif',
  '500.17': 'Pertanahan | Pengadaan tanah, Sengketa tanah, Sertifikat tanah, Tanah adat, Penatagunaan tanah',
  '500.18': 'Transmigrasi | Penyiapan permukiman, Penempatan transmigran, Pembinaan transmigrasi',
  '600.1':
    'Pekerjaan umum | Jalan, Jembatan, Sumber daya air, Irigasi, Bangunan gedung, Jasa konstruksi, Drainase, Air minum',
  '600.2':
    'Perumahan dan kawasan permukiman | Rumah layak huni, Kawasan kumuh, Prasarana permukiman, Rumah susun, Relokasi',
  '600.3': 'Tata ruang | Rencana tata ruang, Pemanfaatan ruang, Pengendalian ruang, Peta dasar, Rekomendasi ruang',
  '600.4':
    'Lingkungan hidup | Analisis dampak lingkungan, Pengelolaan sampah, Limbah berbahaya, Kualitas air, Kualitas udara, Perubahan iklim, Keanekaragaman hayati',
  '700.1':
    'Pengawasan internal | Audit kinerja, Audit keuangan, Reviu, Evaluasi, Pemantauan tindak lanjut, Pengaduan, Pengendalian gratifikasi, Laporan harta kekayaan',
  '800.1':
    'Sumber daya manusia | Formasi, Pengadaan pegawai, Pengangkatan, Kenaikan pangkat, Mutasi, Jabatan, Penilaian kinerja, Disiplin, Kesejahteraan, Pensiun, Administrasi pegawai, Data kepegawaian',
  '800.2':
    'Pendidikan dan pelatihan pegawai | Pelatihan dasar, Pelatihan kepemimpinan, Pelatihan teknis, Tugas belajar, Sertifikasi, Widyaiswara',
  '900.1':
    'Keuangan daerah | Anggaran pendapatan, Anggaran belanja, Perubahan anggaran, Perbendaharaan, Akuntansi, Pelaporan keuangan, Pajak daerah, Retribusi, Hibah, Aset daerah, Gaji, Pinjaman daerah, Badan usaha milik daerah',
}

/** What one writes about anything: the fourth level. [name, active years, inactive years, fate] */
export const matters: [string, number, number, 'musnah' | 'permanen' | 'dinilai'][] = [
  ['Kebijakan', 2, 5, 'permanen'],
  ['Perencanaan program', 2, 3, 'dinilai'],
  ['Pelaksanaan kegiatan', 2, 3, 'musnah'],
  ['Pembinaan dan bimbingan teknis', 2, 2, 'musnah'],
  ['Sosialisasi', 1, 2, 'musnah'],
  ['Permohonan dan rekomendasi', 1, 3, 'musnah'],
  ['Data dan informasi', 1, 2, 'musnah'],
  ['Pemantauan dan evaluasi', 2, 3, 'dinilai'],
  ['Laporan berkala', 1, 4, 'dinilai'],
  ['Undangan dan rapat koordinasi', 1, 1, 'musnah'],
  ['Pengaduan dan tindak lanjut', 2, 3, 'dinilai'],
]

/** The fifth level of the matter with this name. */
export const details: Record<string, string[]> = {
  'Pelaksanaan kegiatan': ['Persiapan', 'Dokumentasi', 'Pertanggungjawaban'],
}

/** What an office looks for by its real code. */
export const administration: [string, number, number, 'musnah' | 'permanen' | 'dinilai'][] = [
  ['Surat tugas', 1, 2, 'musnah'],
  ['Surat perintah', 1, 2, 'musnah'],
  ['Cuti', 1, 2, 'musnah'],
  ['Kartu pegawai', 2, 3, 'musnah'],
  ['Surat keterangan', 1, 2, 'musnah'],
  ['Izin belajar', 2, 3, 'dinilai'],
  ['Daftar hadir', 1, 1, 'musnah'],
  ['Surat pernyataan', 1, 2, 'musnah'],
]
