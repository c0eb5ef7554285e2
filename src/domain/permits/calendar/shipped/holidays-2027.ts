import { yearOfHolidays } from './year-of-holidays.ts'

/**
 * [guess] Reckoned: Muslim days by the visibility of the moon from Indonesia, Vesak by its fullness, Balinese days by their calendars. Shared
 * leave is a guess after the habit of other years, to be put right by an office once the joint decree of the year is at hand.
 */
export const holidays2027 = yearOfHolidays('2026-09-21', {
  nasional: [
    ['2027-01-01', 'Tahun Baru 2027 Masehi', 'New Year 2027'],
    ['2027-01-05', 'Isra Mikraj Nabi Muhammad SAW 1448 H', 'Isra and Mi’raj 1448 AH'],
    ['2027-02-06', 'Tahun Baru Imlek 2578', 'Lunar New Year 2578'],
    ['2027-03-08', 'Hari Suci Nyepi Tahun Baru Saka 1949', 'Nyepi, Saka New Year 1949'],
    ['2027-03-10', 'Idul Fitri 1448 H', 'Eid al-Fitr 1448 AH'],
    ['2027-03-11', 'Idul Fitri 1448 H, hari kedua', 'Eid al-Fitr 1448 AH, second day'],
    ['2027-03-26', 'Wafat Yesus Kristus', 'Good Friday'],
    ['2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter'],
    ['2027-05-01', 'Hari Buruh Internasional', 'Labour Day'],
    ['2027-05-06', 'Kenaikan Yesus Kristus', 'Ascension Day'],
    ['2027-05-17', 'Idul Adha 1448 H', 'Eid al-Adha 1448 AH'],
    ['2027-05-20', 'Hari Raya Waisak 2571 BE', 'Vesak 2571 BE'],
    ['2027-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'],
    ['2027-06-06', 'Tahun Baru Islam 1449 H', 'Islamic New Year 1449 AH'],
    ['2027-08-15', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet Muhammad'],
    ['2027-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'],
    ['2027-12-25', 'Kelahiran Yesus Kristus (Natal)', 'Christmas Day'],
    ['2027-12-26', 'Isra Mikraj Nabi Muhammad SAW 1449 H', 'Isra and Mi’raj 1449 AH'],
  ],
  cuti_bersama: [
    ['2027-03-09', 'Ngembak Geni, cuti bersama Idul Fitri', 'Ngembak Geni, shared leave for Eid al-Fitr'],
    ['2027-03-12', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2027-03-15', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2027-05-07', 'Cuti bersama Kenaikan Yesus Kristus', 'Shared leave for Ascension Day'],
    ['2027-12-24', 'Cuti bersama Natal', 'Shared leave for Christmas'],
  ],
  daerah: [
    ['2027-01-06', 'Hari Siwaratri', 'Siwaratri'],
    ['2027-01-12', 'Penampahan Galungan', 'Eve of Galungan'],
    ['2027-01-13', 'Hari Raya Galungan', 'Galungan'],
    ['2027-01-14', 'Umanis Galungan', 'Day after Galungan'],
    ['2027-01-23', 'Hari Raya Kuningan', 'Kuningan'],
    ['2027-03-07', 'Pengerupukan', 'Eve of Nyepi'],
    ['2027-05-29', 'Hari Saraswati', 'Saraswati'],
    ['2027-06-02', 'Hari Pagerwesi', 'Pagerwesi'],
    ['2027-08-10', 'Penampahan Galungan', 'Eve of Galungan'],
    ['2027-08-11', 'Hari Raya Galungan', 'Galungan'],
    ['2027-08-12', 'Umanis Galungan', 'Day after Galungan'],
    ['2027-08-21', 'Hari Raya Kuningan', 'Kuningan'],
    ['2027-12-29', 'Hari Pagerwesi', 'Pagerwesi'],
  ],
})
