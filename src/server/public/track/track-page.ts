import { unitOf, type Directory } from '../../../domain/directory.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { calendarOf } from '../../../domain/permits/calendar/working-calendar.ts'
import type { CaseLetter as CasePaper, Check } from '../../../domain/permits/case/permit-case.ts'
import { readClock, type ClockReading } from '../../../domain/permits/clock/read-clock.ts'
import { applicantLabels } from '../../../domain/permits/apply/applicant-problems.ts'
import type { PermitKind } from '../../../domain/permits/kind/permit-kind.ts'
import type { CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { escapeHtml } from '../../verification/escape-html.ts'
import { fill } from '../fill.ts'
import { inLang, longDay, type Lang } from '../language.ts'
import { trackWords } from '../words/track-words.ts'
import { stagesOf } from './track-stages.ts'

export interface TrackPage {
  letter: CaseLetter
  kind: PermitKind
  directory: Directory
  /** Office day on which it is read. */
  today: string
  lang: Lang
  /** Where papers, receipt and correction lie: `/lacak/KEY`. */
  path: string
}

/** Where the case stands, what is missing, and what comes next: nothing that the applicant has not given or been told. */
export const trackPage = (page: TrackPage): string => {
  const { letter, kind, directory, today, lang } = page
  const { permit } = letter
  const words = trackWords[lang]
  const clock = readClock(permit.events, kind, calendarOf(directory), today)
  const stages = stagesOf({ permit, at: letter.history[0]!.at }, kind, clock, { applied: words.apply, lang })
  const list = stages.map(({ name, state, day }) => {
    const told =
      state === 'done'
        ? fill(words.done, { day: day ? longDay(day, lang) : '' })
        : state === 'now'
          ? words.now
          : words.later
    return `<li class="${state}"${state === 'now' ? ' aria-current="step"' : ''}><b>${escapeHtml(name)}</b><span class="soft">${told}</span></li>`
  })
  return `<h1><small>${words.title}</small>${escapeHtml(permit.number?.text ?? '')}</h1>
${outcome(page, clock)}
<h2>${words.stages}</h2><ol class="steps">${list.join('')}</ol>
${times(page, clock)}
${papers(page)}
<h2>${words.facts}</h2><dl class="facts">${facts(page)}</dl>
<p class="soft no-print">${words.secret}</p>`
}

/** What it has come to, or what it waits for. */
const outcome = ({ letter, kind, lang, path }: TrackPage, clock: ClockReading): string => {
  const { permit } = letter
  const words = trackWords[lang]
  const box = (how: string, heading: string, html: string) =>
    `<div class="state ${how}"><h2>${heading}</h2>${html}</div>`
  const { returned, issued, state } = permit
  if (state === 'dikembalikan' && returned) {
    const items = returned.items.map(
      (item) => `<li><b>${escapeHtml(itemName(item, kind, lang))}</b>: ${escapeHtml(item.reason)}</li>`,
    )
    return box(
      'wait',
      words.returnedTitle,
      `<p>${fill(words.returnedLead, { day: longDay(officeDay(returned.at), lang) })}</p>${returned.note ? `<p>${escapeHtml(returned.note)}</p>` : ''}
${items.length > 0 ? `<p>${words.items}</p><ul>${items.join('')}</ul>` : ''}
<p class="buttons"><a class="button" href="${inLang(`${path}/perbaiki`, lang)}">${words.answer}</a></p><p><small>${words.byHand}</small></p>`,
    )
  }
  if (issued) {
    const until = issued.validUntil ? fill(words.validUntil, { day: longDay(issued.validUntil, lang) }) : words.noEnd
    const by = { number: escapeHtml(issued.by?.number ?? '–') }
    const over =
      issued.state === 'dicabut'
        ? fill(words.revoked, by)
        : issued.state === 'digantikan'
          ? fill(words.replaced, by)
          : ''
    const text = fill(words.issuedText, { number: escapeHtml(issued.number), day: longDay(issued.date, lang) })
    return box(
      over ? 'bad' : 'good',
      words.issuedTitle,
      `<p>${text} ${over || until}</p>${report(permit.report, lang)}`,
    )
  }
  if (state === 'ditolak') return box('bad', words.refusedTitle, `<p>${words.refusedText}</p>`)
  if (state === 'ditarik') return box('', words.withdrawnTitle, `<p>${words.withdrawnText}</p>`)
  if (clock.late && clock.deadline) {
    return box('bad', words.lateTitle, `<p>${fill(words.lateText, { day: longDay(clock.deadline, lang) })}</p>`)
  }
  return ''
}

const report = (owed: CaseLetter['permit']['report'], lang: Lang): string => {
  if (!owed) return ''
  const words = trackWords[lang]
  const text = owed.received
    ? fill(words.reportDone, { day: longDay(officeDay(owed.received.at), lang) })
    : fill(words.reportDue, { day: longDay(owed.due, lang) })
  return `<p>${text}</p>`
}

/** Days, in words: what was promised, what is expected now, and why the time stood still. */
const times = ({ letter, kind, lang }: TrackPage, clock: ClockReading): string => {
  const words = trackWords[lang]
  const { promised } = letter.permit
  const day = (value: string | null | undefined) => (value ? longDay(value, lang) : null)
  const isOpen = clock.state !== 'stopped'
  const rows: [string, string | null][] = [
    [words.used, clock.started ? fill(words.usedOf, { used: clock.used, days: kind.serviceDays }) : null],
    [
      words.forecast,
      isOpen && clock.forecast && clock.started ? `${day(clock.forecast)}\n${words.forecastNote}` : null,
    ],
    [words.deadline, isOpen ? day(clock.deadline) : null],
    [words.promised, day(promised?.day)],
  ]
  const shown = rows.flatMap(([term, text]) => (text ? [`<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`] : []))
  const pauses = clock.pauses.map(({ from, until, reason }) => {
    const params = { from: day(from)!, to: day(until) ?? '', reason: reason || words.noReason }
    return `<li>${escapeHtml(fill(until ? words.pauseFromTo : words.pauseSince, params))}</li>`
  })
  return `${shown.length > 0 ? `<dl class="facts">${shown.join('')}</dl>` : `<p>${isOpen ? words.notStarted : ''}</p>`}
${pauses.length > 0 ? `<h2>${words.pauses}</h2><ul>${pauses.join('')}</ul>` : ''}`
}

const paperWords = {
  izin: 'permitPaper',
  penolakan: 'refusalPaper',
  pengembalian: 'returnPaper',
  pencabutan: 'revocationPaper',
} as const

/** What has left the office, signed. */
export const papersOut = (letter: CaseLetter): (CasePaper & { out: NonNullable<CasePaper['out']> })[] =>
  letter.permit.papers.flatMap((paper) => (paper.out && !paper.cancelled ? [{ ...paper, out: paper.out }] : []))

const papers = ({ letter, lang, path }: TrackPage): string => {
  const words = trackWords[lang]
  const links = papersOut(letter).map(({ letterId, as, out }) => {
    const text = `${fill(words.download, { what: words[paperWords[as]] })}: ${out.number}`
    return `<p><a class="button" href="${path}/${letterId}.pdf">${escapeHtml(text)}</a></p><p><a href="${inLang(`/v/${letterId}`, lang)}">${words.checkPaper}</a></p>`
  })
  return links.join('')
}

const facts = ({ letter, kind, directory, lang }: TrackPage): string => {
  const words = trackWords[lang]
  const { applicant } = letter.permit.application
  const office = unitOf(directory, letter.unitId)
  const rows: [string, string][] = [
    [words.permit, lang === 'en' ? kind.nameEn : kind.name],
    [words.applicant, [applicant.name, applicant.organisation].filter(Boolean).join('\n')],
    [words.received, longDay(officeDay(letter.history[0]!.at), lang)],
    [words.office, [office?.name ?? letter.unitId, office?.address, office?.phone].filter(Boolean).join('\n')],
  ]
  return rows.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join('')
}

/** What an item of the check is called: a document, a question of the form, or who applies. */
export const itemName = ({ item }: Check, kind: PermitKind, lang: Lang): string => {
  const [sort, id = ''] = item.split('.')
  const words = trackWords[lang]
  if (sort === 'dokumen') {
    const document = kind.documents.find((one) => one.id === id)
    return (lang === 'en' ? document?.labelEn : document?.label) ?? item
  }
  if (sort === 'isian') {
    const field = Object.hasOwn(kind.form.properties, id) ? kind.form.properties[id] : undefined
    return (lang === 'en' ? field?.['x-titleEn'] : field?.title) ?? words.item
  }
  return id in applicantLabels ? applicantLabels[id as 'name'][lang] : words.pemohon
}
