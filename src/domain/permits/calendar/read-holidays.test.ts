import { expect, it, test } from 'vitest'
import { shippedHolidays } from './shipped/shipped-holidays.ts'
import { csvOfHolidays, holidaysLimitBytes, readHolidays, type HolidayProblem } from './read-holidays.ts'

const today = '2026-11-26'
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readHolidays(bytes(text), today)

test('a list as an office types it', () => {
  const text =
    'Tanggal;Nama;Jenis\r\n8/3/2027;Nyepi;Nasional\r\n2027-03-09;"Cuti; Idul Fitri";cuti bersama\r\n\r\n13.1.27;Galungan;Daerah\r\n'
  const { year, holidays, problems } = read(text)
  expect(problems).toEqual([])
  expect(year).toBe(2027)
  expect(holidays.map(({ day, name, type }) => `${day} ${name} ${type}`)).toEqual([
    '2027-01-13 Galungan daerah',
    '2027-03-08 Nyepi nasional',
    '2027-03-09 Cuti; Idul Fitri cuti_bersama',
  ])
  expect(holidays[0]).toMatchObject({ nameEn: 'Galungan', announced: today })
})

test('without a heading, in the usual order; or with columns in another order', () => {
  expect(read('8/3/2027,Nyepi,nasional').holidays).toHaveLength(1)
  const other = read('type,announced,date,name\nregional,2026-10-01,2027-01-13,Galungan')
  expect(other.holidays).toEqual([
    { day: '2027-01-13', name: 'Galungan', nameEn: 'Galungan', type: 'daerah', announced: '2026-10-01' },
  ])
})

test('what is saved is read again the same', () => {
  const year = shippedHolidays.filter(({ day }) => day.startsWith('2026-'))
  expect(read(csvOfHolidays(year))).toEqual({ year: 2026, holidays: year, problems: [] })
})

const problem = (rule: HolidayProblem['rule'], line: number, at: string): HolidayProblem => ({ rule, line, at })
it.each<[string, string, HolidayProblem[]]>([
  ['nothing in it', '', [problem('empty', 0, '')]],
  ['a heading only', 'tanggal;nama;jenis', [problem('empty', 0, '')]],
  ['the month first', '12/25/2027;Natal;nasional', [problem('day', 1, '12/25/2027')]],
  ['a day that is not', 'tanggal;nama;jenis\n31/2/2027;Nyepi;nasional', [problem('day', 2, '31/2/2027')]],
  ['no name', '8/3/2027;;nasional', [problem('name', 1, '')]],
  ['an unknown type', '8/3/2027;Nyepi;libur', [problem('type', 1, 'libur')]],
  ['announced someday', '8/3/2027;Nyepi;nasional;Nyepi;nanti', [problem('announced', 1, 'nanti')]],
  ['a day twice', '8/3/2027;Nyepi;nasional\n2027-03-08;Nyepi lagi;daerah', [problem('twice', 2, '2027-03-08')]],
  ['two years', '8/3/2027;Nyepi;nasional\n1/1/2028;Tahun Baru;nasional', [problem('other_year', 2, '2028-01-01')]],
  ['each faulty line', 'x;Nyepi;nasional\n1/1/2028;;nasional', [problem('day', 1, 'x'), problem('name', 2, '')]],
])('refused as a whole: %s', (_, text, problems) => {
  expect(read(text)).toMatchObject({ holidays: [], problems })
})

test('a file that is no list of holidays', () => {
  expect(readHolidays(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]), today).problems[0]?.rule).toBe('encoding')
  expect(readHolidays(new Uint8Array(holidaysLimitBytes + 1), today).problems[0]?.rule).toBe('too_large')
  const long = Array.from({ length: 200 }, () => '8/3/2027;Nyepi;nasional').join('\n')
  expect(read(long).problems[0]?.rule).toBe('too_large')
  expect(read(`8/3/2027;${'x'.repeat(200)};nasional`).problems[0]?.rule).toBe('name')
  expect(read('"8/3/2027;Nyepi').problems[0]?.rule).toBe('day')
})
