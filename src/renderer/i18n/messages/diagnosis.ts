import { area } from '../area.ts'

/** The page of the diagnosis, and what is said when a part of Lontar was started anew. What is found has its words in `protocol/diagnosis`. */
export const diagnosis = area(
  {
    'diagnosis.lead':
      'Memeriksa komputer ini langkah demi langkah: apa yang bekerja, apa yang tidak, sebabnya, dan yang dapat dilakukan. Data pribadi disamarkan dalam laporan.',
    'diagnosis.open': 'Diagnosis',
    'diagnosis.again': 'Jalankan lagi',
    'diagnosis.stop': 'Hentikan',
    'diagnosis.save': 'Simpan laporan',
    'diagnosis.saveJson': 'Simpan sebagai JSON',
    'diagnosis.copy': 'Salin untuk petugas TI',
    'diagnosis.report': 'Laporan diagnosis untuk petugas TI',
    'diagnosis.steps': 'Langkah pemeriksaan',
    'diagnosis.running': 'memeriksa…',
    'diagnosis.waiting': 'menunggu giliran',
    'diagnosis.progress': '{done} dari {total} langkah selesai',
    'diagnosis.allGood': 'Semua yang diperiksa baik.',
    'diagnosis.problems': '{n} langkah bermasalah.',
    'diagnosis.notes': '{n} langkah perlu diperhatikan.',
    'diagnosis.time': '{ms} ms',
    'office.restarted': 'Bagian kantor dimulai ulang; tidak ada yang hilang.',
  },
  {
    'diagnosis.lead':
      'Looks at this computer step by step: what works, what does not, why, and what can be done. Personal data is masked in the report.',
    'diagnosis.open': 'Diagnosis',
    'diagnosis.again': 'Run again',
    'diagnosis.stop': 'Stop',
    'diagnosis.save': 'Save report',
    'diagnosis.saveJson': 'Save as JSON',
    'diagnosis.copy': 'Copy for IT',
    'diagnosis.report': 'Diagnosis report for IT',
    'diagnosis.steps': 'Steps of the diagnosis',
    'diagnosis.running': 'looking…',
    'diagnosis.waiting': 'waits its turn',
    'diagnosis.progress': '{done} of {total} steps done',
    'diagnosis.allGood': 'All that was looked at is good.',
    'diagnosis.problems': '{n, plural, one {# step has a problem} other {# steps have a problem}}.',
    'diagnosis.notes': '{n, plural, one {# step needs a look} other {# steps need a look}}.',
    'diagnosis.time': '{ms} ms',
    'office.restarted': 'The office part was started anew; nothing was lost.',
  },
)
