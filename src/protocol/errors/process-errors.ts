import { entry } from './error-text.ts'

/** Errors of Lontar's own processes, told by the shell that starts them. */
export const processErrors = {
  office_stopped: entry({},
    ['Lontar berhenti bekerja', 'Bagian kantor berhenti tiga kali berturut-turut, sehingga tidak dimulai lagi dengan sendirinya.', 'Tidak ada yang hilang: semua yang tampil tersimpan tetap ada di komputer ini.', 'Coba lagi. Bila berulang, simpan laporan dan serahkan kepada petugas TI; diagnosis dapat dijalankannya tanpa jendela ini.'],
    ['Lontar has stopped working', 'The office part stopped three times in a row and is not started again by itself.', 'Nothing was lost: all that was shown as saved is still on this computer.', 'Try again. If it repeats, save the report and hand it to IT; they can run the diagnosis without this window.']),
}
