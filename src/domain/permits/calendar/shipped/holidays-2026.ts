import { yearOfHolidays } from './year-of-holidays.ts'

/** [guess] As those of 2025: the joint decree of September 2025, and the Balinese calendars. Data that an office edits. */
export const holidays2026 = yearOfHolidays('2025-09-19', {
  nasional: [
    ['2026-01-01', 'Tahun Baru 2026 Masehi', 'New Year 2026'],
    ['2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'Isra and Mi’raj'],
    ['2026-02-17', 'Tahun Baru Imlek 2577', 'Lunar New Year 2577'],
    ['2026-03-19', 'Hari Suci Nyepi Tahun Baru Saka 1948', 'Nyepi, Saka New Year 1948'],
    ['2026-03-21', 'Idul Fitri 1447 H', 'Eid al-Fitr 1447 AH'],
    ['2026-03-22', 'Idul Fitri 1447 H, hari kedua', 'Eid al-Fitr 1447 AH, second day'],
    ['2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'],
    ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter'],
    ['2026-05-01', 'Hari Buruh Internasional', 'Labour Day'],
    ['2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension Day'],
    ['2026-05-27', 'Idul Adha 1447 H', 'Eid al-Adha 1447 AH'],
    ['2026-05-31', 'Hari Raya Waisak 2570 BE', 'Vesak 2570 BE'],
    ['2026-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'],
    ['2026-06-16', 'Tahun Baru Islam 1448 H', 'Islamic New Year 1448 AH'],
    ['2026-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'],
    ['2026-08-25', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet Muhammad'],
    ['2026-12-25', 'Kelahiran Yesus Kristus (Natal)', 'Christmas Day'],
  ],
  cuti_bersama: [
    ['2026-02-16', 'Cuti bersama Imlek', 'Shared leave for Lunar New Year'],
    ['2026-03-18', 'Pengerupukan, cuti bersama Nyepi', 'Eve of Nyepi, shared leave'],
    ['2026-03-20', 'Ngembak Geni, cuti bersama Idul Fitri', 'Ngembak Geni, shared leave for Eid al-Fitr'],
    ['2026-03-23', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2026-03-24', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'Shared leave for Ascension Day'],
    ['2026-05-28', 'Cuti bersama Idul Adha', 'Shared leave for Eid al-Adha'],
    ['2026-12-24', 'Cuti bersama Natal', 'Shared leave for Christmas'],
  ],
  daerah: [
    ['2026-01-17', 'Hari Siwaratri', 'Siwaratri'],
    ['2026-04-04', 'Hari Saraswati', 'Saraswati'],
    ['2026-04-08', 'Hari Pagerwesi', 'Pagerwesi'],
    // The eve of this Galungan, 16 June, is the Islamic New Year.
    ['2026-06-17', 'Hari Raya Galungan', 'Galungan'],
    ['2026-06-18', 'Umanis Galungan', 'Day after Galungan'],
    ['2026-06-27', 'Hari Raya Kuningan', 'Kuningan'],
    ['2026-10-31', 'Hari Saraswati', 'Saraswati'],
    ['2026-11-04', 'Hari Pagerwesi', 'Pagerwesi'],
  ],
})
