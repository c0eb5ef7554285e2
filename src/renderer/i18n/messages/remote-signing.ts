import { area } from '../area.ts'

/** Words of signing through the remote service (BSrE), which the provincial server calls. */
export const remoteSigning = area(
  {
    'task.ttd_bsre': 'Selesaikan TTE BSrE',
    'task.ttd_bsre_tak_pasti': 'Pastikan hasil TTE BSrE',
    'action.letter.approve_remote': 'Disetujui untuk TTE BSrE',
    'action.letter.withdraw_remote': 'Persetujuan TTE BSrE ditarik',
    'action.letter.remote_unknown': 'Hasil TTE BSrE tidak pasti',
    'action.letter.remote_not_signed': 'Dipastikan belum ditandatangani',
    'news.title.ttd_bsre': '{n} surat menunggu TTE BSrE diselesaikan',
    'news.title.ttd_bsre_tak_pasti': '{n} surat: hasil TTE BSrE perlu dipastikan',
  },
  {
    'task.ttd_bsre': 'Complete with BSrE',
    'task.ttd_bsre_tak_pasti': 'Settle the BSrE result',
    'action.letter.approve_remote': 'Approved for signing by BSrE',
    'action.letter.withdraw_remote': 'Approval for BSrE taken back',
    'action.letter.remote_unknown': 'Result of BSrE unknown',
    'action.letter.remote_not_signed': 'Found not to be signed',
    'news.title.ttd_bsre': '{n, plural, one {# letter waits} other {# letters wait}} to be completed with BSrE',
    'news.title.ttd_bsre_tak_pasti': '{n, plural, one {# letter} other {# letters}}: the BSrE result is to be settled',
  },
)
