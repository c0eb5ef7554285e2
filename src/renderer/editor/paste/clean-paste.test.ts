import { expect, test } from 'vitest'
import { cleanPaste } from './clean-paste.ts'

test('a paragraph copied from Word keeps its words and its emphasis, and loses its fonts', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {font-size:11pt} --></style></head>
    <body lang=IN style='tab-interval:36.0pt'><!--StartFragment--><p class=MsoNormal style='text-align:justify'><span lang=IN
    style='font-family:"Bookman Old Style",serif'>Menindaklanjuti surat <b style='mso-bidi-font-weight:normal'>Sekretaris Daerah</b>
    perihal <i>monitoring</i>,&nbsp;bersama ini <u>kami sampaikan</u>:<o:p></o:p></span></p><!--EndFragment--></body></html>`
  expect(cleanPaste(word)).toBe(
    '<p>Menindaklanjuti surat <strong>Sekretaris Daerah</strong> perihal <em>monitoring</em>, bersama ini <u>kami sampaikan</u>:</p>',
  )
})

test('Word’s numbered paragraphs with letters below them become a nested list without the typed numbers', () => {
  const word =
    numbered(1, '1.', 'Peserta rapat') +
    numbered(2, 'a.', 'Kepala Bidang') +
    numbered(2, 'b.', 'Pranata komputer') +
    numbered(1, '2.', 'Tempat')
  expect(cleanPaste(word)).toBe(
    '<ol><li><p>Peserta rapat</p><ol><li><p>Kepala Bidang</p></li><li><p>Pranata komputer</p></li></ol></li><li><p>Tempat</p></li></ol>',
  )
})

test('Word’s bullets become a bullet list, and a paragraph after it ends it', () => {
  expect(cleanPaste(`${bullet('Undangan')}${bullet('Daftar hadir')}<p>Demikian.</p>`)).toBe(
    '<ul><li><p>Undangan</p></li><li><p>Daftar hadir</p></li></ul><p>Demikian.</p>',
  )
})

test('a list of web mail stays a list; a numbered list after a bulleted one is a list of its own', () => {
  expect(cleanPaste('<ul><li>satu<ol><li>dua</li></ol></li></ul><ol><li><p>tiga</p></li></ol>')).toBe(
    '<ul><li><p>satu</p><ol><li><p>dua</p></li></ol></li></ul><ol><li><p>tiga</p></li></ol>',
  )
})

test('headings, links, pictures and empty lines leave only their words', () => {
  const html =
    '<h1>Laporan</h1><p>&nbsp;</p><p>Lihat <a href="https://contoh.invalid">lampiran</a><img src=x onerror=alert(1)>.</p>'
  expect(cleanPaste(html)).toBe('<p><strong>Laporan</strong></p><p>Lihat lampiran.</p>')
})

test('a table of Word keeps its rows, its merged cells and what stands in them', () => {
  const word = `<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
    <tr style='mso-yfti-irow:0'><td width=300 colspan=2 valign=top style='width:225pt'><p class=MsoNormal align=center
    style='text-align:center'><b>Nama<o:p></o:p></b></p></td></tr>
    <tr><td><p class=MsoNormal>Contoh<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>`
  expect(cleanPaste(word)).toBe(
    '<table><tr><td colspan="2"><p data-align="center"><strong>Nama</strong></p></td></tr><tr><td><p>Contoh</p></td><td><p></p></td></tr></table>',
  )
})

test('a table that only lays out a mail is gone, its words stay; a table within a table leaves its words', () => {
  expect(cleanPaste('<table><tr><td><p>Yth. Bapak</p><p>Isi</p></td></tr></table>')).toBe('<p>Yth. Bapak</p><p>Isi</p>')
  expect(cleanPaste('<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>')).toBe(
    '<table><tr><td><p>a</p></td><td><p>b c</p></td></tr></table>',
  )
})

test('a list that begins with a letter or goes on after a paragraph keeps its numerals', () => {
  expect(cleanPaste(`${numbered(1, 'A.', 'Umum')}<p>uraian</p>${numbered(1, '3.', 'Tempat')}`)).toBe(
    '<ol type="A"><li><p>Umum</p></li></ol><p>uraian</p><ol start="3"><li><p>Tempat</p></li></ol>',
  )
})

test('a centred line of LibreOffice stays centred, a justified one is as letters are', () => {
  expect(cleanPaste('<p align="center" style="margin-bottom: 0cm">MENUGASKAN</p><p align="justify">Kepada</p>')).toBe(
    '<p data-align="center">MENUGASKAN</p><p>Kepada</p>',
  )
})

test('half a million broken tags take no longer than they are long, and end as text', () => {
  const cleaned = cleanPaste('<a "'.repeat(500_000))
  expect(cleaned.startsWith('<p>&lt;a "')).toBe(true)
})

test('script and style never arrive, and a stray < stays a character', () => {
  expect(cleanPaste('<script>alert(1)</script><style>p{}</style><p>suhu &lt; 5 dan 3 < 4</p>')).toBe(
    '<p>suhu &lt; 5 dan 3 &lt; 4</p>',
  )
})

test('the normal-weight <b> that Google Docs wraps around everything is not bold', () => {
  expect(
    cleanPaste('<b style="font-weight:normal;"><p><span style="font-weight:700">Penting</span> hadir</p></b>'),
  ).toBe('<p><strong>Penting</strong> hadir</p>')
})

test('what the editor itself copied passes untouched, so that half a paragraph stays half a paragraph', () => {
  const own = '<p data-pm-slice="1 1 []">setengah</p>'
  expect(cleanPaste(own)).toBe(own)
})

/** Paragraphs as Word puts them on the clipboard. */
const numbered = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

const bullet = (text: string) =>
  `<p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span><!--[endif]-->${text}</p>`
