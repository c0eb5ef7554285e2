import { area } from '../area.ts'

/** Words of the settings part “Kebijakan”, and of settings that IT decided elsewhere. */
export const policies = area(
  {
    'policies.title': 'Kebijakan TI',
    'policies.lead':
      'Semua yang dapat ditetapkan petugas TI, dengan nilai yang berlaku sekarang. Yang terkunci tidak dapat diubah di layar; perubahan berlaku sesudah Lontar dimulai lagi.',
    'policies.onlySet': 'Hanya yang ditetapkan',
    'policies.onlySetHelp':
      '{count, plural, =0 {Belum ada yang ditetapkan; semua memakai nilai biasa.} other {# pengaturan ditetapkan.}}',
    'policies.noneSet': 'Tidak ada kebijakan di komputer ini. Semua memakai nilai biasa.',
    'policies.by.machine': 'ditetapkan komputer (TI)',
    'policies.by.user': 'ditetapkan untuk akun ini',
    'policies.by.installed': 'dari pemasangan',
    'policies.by.usual': 'nilai biasa',
    'policies.locked': 'Terkunci',
    'policies.problems': 'Yang keliru dan diabaikan',
    'policies.problemsHelp':
      'Pekerjaan tidak terganggu: nilai berikutnya yang benar dipakai. Sampaikan kepada petugas TI.',
    'policies.source.machine': 'kebijakan komputer',
    'policies.source.user': 'kebijakan akun ini',
    'policies.source.installed': 'pengaturan pemasangan',
    'policies.problem.unknown': '{name} ({source}): tidak ada kebijakan bernama itu.',
    'policies.problem.invalid': '{name} ({source}): nilainya tidak dapat dipakai.',
    'policies.problem.unreadable': '{name} ({source}): nilainya tidak terbaca.',
    'policies.problem.untrusted': '{name} ({source}): dapat diubah selain oleh administrator.',
    'policies.problem.whole.unreadable': 'Seluruh {source}: tidak terbaca.',
    'policies.problem.whole.untrusted': 'Seluruh {source}: berkasnya dapat diubah selain oleh administrator.',
    'policies.noticesOff': 'Dimatikan petugas TI di komputer ini.',
  },
  {
    'policies.title': 'Policies of IT',
    'policies.lead':
      'Everything that IT can set, with the value in force now. What is locked cannot be changed on the screens; changes count once Lontar is started again.',
    'policies.onlySet': 'Only what is set',
    'policies.onlySetHelp':
      '{count, plural, =0 {Nothing is set yet; everything has its usual value.} one {# setting is set.} other {# settings are set.}}',
    'policies.noneSet': 'No policies on this computer. Everything has its usual value.',
    'policies.by.machine': 'set for the computer (IT)',
    'policies.by.user': 'set for this account',
    'policies.by.installed': 'from the installation',
    'policies.by.usual': 'usual value',
    'policies.locked': 'Locked',
    'policies.problems': 'Mistakes that were ignored',
    'policies.problemsHelp': 'Work goes on: the next right value is used. Please tell IT.',
    'policies.source.machine': 'policy of the computer',
    'policies.source.user': 'policy of this account',
    'policies.source.installed': 'settings of the installation',
    'policies.problem.unknown': '{name} ({source}): there is no policy of that name.',
    'policies.problem.invalid': '{name} ({source}): its value cannot be used.',
    'policies.problem.unreadable': '{name} ({source}): its value cannot be read.',
    'policies.problem.untrusted': '{name} ({source}): others than the administrator can change it.',
    'policies.problem.whole.unreadable': 'All of the {source}: it cannot be read.',
    'policies.problem.whole.untrusted': 'All of the {source}: others than the administrator can change its file.',
    'policies.noticesOff': 'Switched off by IT on this computer.',
  },
)
