import { yearOfHolidays } from './year-of-holidays.ts'

/**
 * [guess] National days and shared leave after the joint decree of three ministers (SKB 3 Menteri) of October 2024, Balinese ones by the
 * pawukon and the saka calendar. Which of the Balinese days are days off is the governor’s to say; all of it is data that an office edits.
 */
export const holidays2025 = yearOfHolidays('2024-10-14', {
  nasional: [
    ['2025-01-01', 'Tahun Baru 2025 Masehi', 'New Year 2025'],
    ['2025-01-27', 'Isra Mikraj Nabi Muhammad SAW', 'Isra and Mi’raj'],
    ['2025-01-29', 'Tahun Baru Imlek 2576', 'Lunar New Year 2576'],
    ['2025-03-29', 'Hari Suci Nyepi Tahun Baru Saka 1947', 'Nyepi, Saka New Year 1947'],
    ['2025-03-31', 'Idul Fitri 1446 H', 'Eid al-Fitr 1446 AH'],
    ['2025-04-01', 'Idul Fitri 1446 H, hari kedua', 'Eid al-Fitr 1446 AH, second day'],
    ['2025-04-18', 'Wafat Yesus Kristus', 'Good Friday'],
    ['2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)', 'Easter'],
    ['2025-05-01', 'Hari Buruh Internasional', 'Labour Day'],
    ['2025-05-12', 'Hari Raya Waisak 2569 BE', 'Vesak 2569 BE'],
    ['2025-05-29', 'Kenaikan Yesus Kristus', 'Ascension Day'],
    ['2025-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'],
    ['2025-06-06', 'Idul Adha 1446 H', 'Eid al-Adha 1446 AH'],
    ['2025-06-27', 'Tahun Baru Islam 1447 H', 'Islamic New Year 1447 AH'],
    ['2025-08-17', 'Proklamasi Kemerdekaan', 'Independence Day'],
    ['2025-09-05', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet Muhammad'],
    ['2025-12-25', 'Kelahiran Yesus Kristus (Natal)', 'Christmas Day'],
  ],
  cuti_bersama: [
    ['2025-01-28', 'Cuti bersama Imlek', 'Shared leave for Lunar New Year'],
    ['2025-03-28', 'Pengerupukan, cuti bersama Nyepi', 'Eve of Nyepi, shared leave'],
    ['2025-04-02', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2025-04-03', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2025-04-04', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2025-04-07', 'Cuti bersama Idul Fitri', 'Shared leave for Eid al-Fitr'],
    ['2025-05-13', 'Cuti bersama Waisak', 'Shared leave for Vesak'],
    ['2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus', 'Shared leave for Ascension Day'],
    ['2025-06-09', 'Cuti bersama Idul Adha', 'Shared leave for Eid al-Adha'],
    ['2025-08-18', 'Cuti bersama Proklamasi Kemerdekaan', 'Shared leave for Independence Day', '2025-08-07'],
    ['2025-12-26', 'Cuti bersama Natal', 'Shared leave for Christmas'],
  ],
  daerah: [
    ['2025-02-08', 'Hari Saraswati', 'Saraswati'],
    ['2025-02-12', 'Hari Pagerwesi', 'Pagerwesi'],
    ['2025-03-30', 'Ngembak Geni', 'Ngembak Geni, day after Nyepi'],
    ['2025-04-22', 'Penampahan Galungan', 'Eve of Galungan'],
    ['2025-04-23', 'Hari Raya Galungan', 'Galungan'],
    ['2025-04-24', 'Umanis Galungan', 'Day after Galungan'],
    ['2025-05-03', 'Hari Raya Kuningan', 'Kuningan'],
    ['2025-09-06', 'Hari Saraswati', 'Saraswati'],
    ['2025-09-10', 'Hari Pagerwesi', 'Pagerwesi'],
    ['2025-11-18', 'Penampahan Galungan', 'Eve of Galungan'],
    ['2025-11-19', 'Hari Raya Galungan', 'Galungan'],
    ['2025-11-20', 'Umanis Galungan', 'Day after Galungan'],
    ['2025-11-29', 'Hari Raya Kuningan', 'Kuningan'],
  ],
})
