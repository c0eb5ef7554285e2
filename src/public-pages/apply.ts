import { carryOver } from '../domain/permits/form/carry-over.ts'
import { typedAnswers } from '../domain/permits/form/typed-answers.ts'
import { labelOf } from '../domain/permits/form/form-words.ts'
import { readApplication, type InputProblem, type ReadApplication } from '../domain/permits/apply/read-application.ts'
import { collect, formAnswers, growTables, putBack, showAsked, type Typed } from './answers.ts'
import { askJson, Refusal } from './ask.ts'
import { openDocuments } from './documents.ts'
import { openKeep, type Kept } from './keep.ts'
import { openPages } from './pages.ts'
import { sectionOf, showProblems } from './problems.ts'
import { solve } from './proof.ts'
import { review } from './review.ts'
import { button, byId, fill, lang, make, readSupply, type Supply } from './supply.ts'

/** Makes the form of the apply page a walk through its topics. */
const start = (): void => {
  const supply = readSupply()
  const { words, kind } = supply
  const form = byId('formulir') as HTMLFormElement
  const keep = openKeep(form, supply)
  const kept = keep.read()
  const fresh = (form.elements.namedItem('draf') as HTMLInputElement).value
  const draft = kept?.draft && isFresh(kept.draft) ? kept.draft : fresh
  let proof: Promise<string> | null = null
  let sending = false
  /** Nothing is kept before everything is put back. */
  let ready = false

  const save = () => {
    if (!ready || sending) return
    keep.write({ draft, page: pages.current(), typed: collect(form), uploads: documents.kept() })
  }
  const changed = () => {
    showAsked(form, supply)
    save()
  }

  if (kept) putBack(form, stillFitting(kept, supply))
  const documents = openDocuments(form, supply, {
    draft,
    kept: draft === kept?.draft ? kept.uploads : [],
    changed: save,
  })

  const judged = (): ReadApplication => {
    const handedIn = new Set([...documents.sent().items, ...supply.held])
    const read = readApplication(kind, collect(form), { handedIn, day: supply.day, lang })
    const typed = collect(form)
    return { ...read, problems: read.problems.filter(({ input }) => !(supply.known.includes(input) && !typed[input])) }
  }
  const problemsOn = (section: HTMLElement | null): InputProblem[] =>
    judged().problems.filter(({ input }) => sectionOf(input) === section)

  const pages = openPages(form, words, {
    mayLeave(page) {
      proof ??= solve(draft, supply.proofBits)
      const problems = problemsOn(form.querySelector(`section[data-page="${page}"]`))
      showProblems(problems, words['problemTitle']!)
      return problems.length === 0
    },
    shown(page) {
      if (ready && page !== kept?.page) byId('kabar').replaceChildren()
      save()
      if (page !== pages.last) return
      byId('ringkasan').replaceChildren(
        ...review(supply, judged(), documents.sent().names, { titles: pages.titles, go: pages.go }),
      )
    },
  })
  growTables(form, supply, changed)
  showAsked(form, supply)
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  const startOver = () => {
    sending = true
    documents.forget()
    keep.forget()
    location.replace(location.pathname + location.search)
  }
  if (kept && Object.keys(kept.typed).length > 0) tellRestored(kept, supply, startOver)
  ready = true
  pages.go(Math.min(kept?.page ?? 0, pages.last), { record: false, focus: false })
  form.append(make('p', { class: 'soft' }, words['inPhone']!))

  const send = async (): Promise<void> => {
    if (sending) return
    if (pages.current() !== pages.last) return pages.next()
    const { problems } = judged()
    showProblems(problems, words['problemTitle']!)
    if (problems.length > 0) return leadTo(problems)
    if (documents.isBusy()) return tell('wait', words['stillUploading']!)
    sending = true
    tell('', words['sending']!)
    proof ??= solve(draft, supply.proofBits)
    const typed = collect(form)
    try {
      const { to } = await askJson<{ to: string }>(supply.send, {
        draft,
        kind: kind.id,
        version: kind.version,
        typed,
        uploads: documents.sent().ids,
        trap: (form.elements.namedItem('situs') as HTMLInputElement).value,
        proof: await proof,
      })
      keep.forget()
      location.replace(to)
    } catch (error) {
      sending = false
      if (!(error instanceof Refusal)) return tell('bad', words['unreachable']!)
      const { heading, happened, safe, next } = error.answer.words
      tell('bad', `${heading}. ${happened} ${safe} ${next}`)
      if (error.answer.problems) leadTo(error.answer.problems)
    }
  }
  const leadTo = (problems: InputProblem[]): void => {
    const first = sectionOf(problems[0]!.input)?.dataset['page']
    if (first !== undefined && Number(first) !== pages.current()) pages.go(Number(first), { focus: false })
    showProblems(problems, words['problemTitle']!)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
}

const tell = (how: '' | 'wait' | 'bad' | 'good', ...words: (string | Node)[]): void => {
  byId('kabar').replaceChildren(make('div', { class: `state ${how}` }, ...words))
  byId('kabar').scrollIntoView({ block: 'nearest' })
}

/** Six days: an application that is sent on the seventh may come too late. The key begins with the time of its making. */
const isFresh = (draft: string): boolean => Date.now() - parseInt(draft, 36) < 6 * 24 * 60 * 60 * 1000

/** Of answers to an older form, those that this one still asks for and takes. */
const stillFitting = ({ version, form, typed }: Kept, { kind }: Supply): Typed => {
  if (version === kind.version) return typed
  const { data } = carryOver(form, kind.form, typedAnswers(form, formAnswers(typed)))
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([name]) => !name.startsWith('isian.') || Object.hasOwn(data, name.split('.')[1] ?? ''),
    ),
  )
}

const tellRestored = ({ version, form, typed }: Kept, { kind, words }: Supply, startOver: () => void): void => {
  const over = button(words['startOver']!, () => confirm(words['startOverSure']) && startOver())
  if (version === kind.version) return tell('', make('p', {}, words['restored']!), over)
  const { left } = carryOver(form, kind.form, typedAnswers(form, formAnswers(typed)))
  const look =
    left.length === 0
      ? ''
      : ` ${fill(words['formChangedLook']!, { fields: left.map((id) => labelOf(form, id, lang)).join(', ') })}`
  tell('wait', make('p', {}, words['formChanged']! + look), over)
}

start()
