import { entry } from './error-text.ts'

/** Errors of those who administer people, positions and devices. */
export const adminErrors = {
  admin_only: entry({},
    ['Hanya untuk admin', 'Jabatan Anda hari ini tidak berwenang atas orang, jabatan, atau perangkat ini.', 'Tidak ada yang diubah.', 'Minta bantuan admin OPD yang bersangkutan atau admin provinsi.'],
    ['For admins only', 'The positions you hold today do not administer this person, position or device.', 'Nothing was changed.', 'Ask the admin of that agency or a provincial admin.']),
}
