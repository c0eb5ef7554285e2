import { ask } from './ask.ts'
import type { KeptUpload } from './keep.ts'
import { sendFile, type Sending } from './send-file.ts'
import { button, byId, fill, lang, make, type Supply } from './supply.ts'

/** The documents of the form: chosen, sent one after another, shown with how far they are. */
export interface Documents {
  /** As they are to be kept. */
  kept(): KeptUpload[]
  /** Ids of what is whole, and the items of the checklist that have one. */
  sent(): { ids: string[]; items: Set<string>; names: Map<string, string[]> }
  isBusy(): boolean
  forget(): void
}

export const openDocuments = (
  form: HTMLFormElement,
  supply: Supply,
  { draft, kept, changed }: { draft: string; kept: KeptUpload[]; changed: () => void },
): Documents => {
  const { words, uploads, kind } = supply
  const items: Sending[] = kept.map((upload) => ({
    ...upload,
    file: null,
    offset: upload.finished ? upload.size : 0,
    state: upload.finished ? 'sent' : 'again',
    refusal: null,
    stop: null,
  }))
  let running = false

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    for (;;) {
      const next = items.find(({ state }) => state === 'waiting')
      if (!next) break
      // eslint-disable-next-line no-await-in-loop -- one after another: a poor line is not made faster by two
      await sendFile(next, { uploads, kind: kind.id, draft, changed: update })
    }
    running = false
  }
  const wait = (item: Sending) => {
    item.state = 'waiting'
    item.refusal = null
    update()
    void run()
  }
  const remove = (item: Sending) => {
    item.stop?.abort()
    items.splice(items.indexOf(item), 1)
    if (item.id) void ask(`${uploads}/${item.id}`, { method: 'DELETE' }).catch(() => undefined)
    update()
    byId(`dokumen.${item.document}`).focus()
  }
  const choose = (document: string, files: Iterable<File>) => {
    for (const file of files) {
      const { name, size } = file
      const begun = items.find((item) => item.document === document && item.name === name && item.size === size)
      if (begun?.state === 'sent') continue
      const item = begun ?? {
        document,
        name,
        size,
        id: null,
        offset: 0,
        file,
        state: 'waiting',
        refusal: null,
        stop: null,
      }
      if (!begun) items.push(item)
      item.file = file
      wait(item)
    }
  }

  const rows = new Map<Sending, Row>()
  const update = () => {
    for (const [item, row] of rows) {
      if (items.includes(item)) continue
      row.element.remove()
      rows.delete(item)
    }
    for (const item of items) {
      const list = form.querySelector(`[data-document="${CSS.escape(item.document)}"] .files`)
      if (!list) continue
      const row = rows.get(item) ?? openRow(item, { words, onRemove: () => remove(item), onResume: () => wait(item) })
      rows.set(item, row)
      if (!row.element.isConnected) list.append(row.element)
      row.show()
    }
    changed()
  }

  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const { document } = input.closest<HTMLElement>('[data-document]')!.dataset
    input.addEventListener('change', () => {
      choose(document!, input.files ?? [])
      input.value = ''
    })
    // The file goes by itself; the form must not take it along again.
    input.removeAttribute('name')
  }
  update()
  void checkKept(items, uploads, update)

  const whole = () => items.filter(({ state }) => state === 'sent')
  return {
    kept: () =>
      items.flatMap(({ document, name, size, id, state }) =>
        id ? [{ document, name, size, id, finished: state === 'sent' }] : [],
      ),
    sent: () => ({
      ids: whole().map(({ id }) => id!),
      items: new Set(whole().map(({ document }) => document)),
      names: namesByItem(whole()),
    }),
    isBusy: () => items.some(({ state }) => state !== 'sent' && state !== 'refused'),
    forget: () => [...items].forEach(remove),
  }
}

const namesByItem = (whole: Sending[]): Map<string, string[]> => {
  const names = new Map<string, string[]>()
  for (const { document, name } of whole) names.set(document, [...(names.get(document) ?? []), name])
  return names
}

/** What was sent a week ago is not there any more. Without a line it is believed. */
const checkKept = async (items: Sending[], uploads: string, update: () => void): Promise<void> => {
  for (const item of items.filter(({ file, id }) => !file && id)) {
    // eslint-disable-next-line no-await-in-loop
    const answer = await ask(`${uploads}/${item.id}`, { method: 'HEAD' }).catch((error: unknown) => error)
    if (answer instanceof Response) item.offset = Number(answer.headers.get('upload-offset'))
    else if ((answer as { status?: number }).status === 404) items.splice(items.indexOf(item), 1)
  }
  update()
}

interface Row {
  element: HTMLElement
  show(): void
}

const openRow = (
  item: Sending,
  { words, onRemove, onResume }: { words: Record<string, string>; onRemove: () => void; onResume: () => void },
): Row => {
  const { name } = item
  const told = make('span', { role: 'status' })
  const bar = make('progress', { max: '100', 'aria-label': name })
  const pause = button(words['pause']!, () => item.stop?.abort())
  const resume = button(words['resume']!, onResume)
  const removal = button(words['remove']!, onRemove, { 'aria-label': fill(words['removeWhat']!, { name }) })
  const element = make(
    'li',
    { class: 'card' },
    make('b', {}, name),
    make('br'),
    told,
    bar,
    make('p', { class: 'buttons' }, pause, resume, removal),
  )
  return {
    element,
    show() {
      const { state, offset, size, refusal } = item
      const percent = Math.floor((offset / Math.max(size, 1)) * 100)
      bar.value = percent
      bar.hidden = state === 'sent' || state === 'refused'
      pause.hidden = state !== 'sending' && state !== 'offline'
      resume.hidden = state !== 'paused'
      element.className = `card state ${state === 'sent' ? 'good' : state === 'refused' ? 'bad' : state === 'offline' || state === 'again' ? 'wait' : ''}`
      const text = refusal ? refusalText(refusal.answer.words) : stateText(item, percent, words)
      if (told.textContent !== text) told.textContent = text
    },
  }
}

const refusalText = ({ heading, happened, next }: { heading: string; happened: string; next: string }): string =>
  `${heading}. ${happened} ${next}`

const stateText = ({ state, name, size }: Sending, percent: number, words: Record<string, string>): string => {
  switch (state) {
    case 'waiting':
      return words['waiting']!
    case 'sending':
      return fill(words['uploading']!, { percent })
    case 'paused':
      return fill(words['paused']!, { percent })
    case 'offline':
      return fill(words['offline']!, { percent })
    case 'checking':
      return words['checking']!
    case 'again':
      return fill(words['again']!, { name, percent })
    default:
      return fill(words['sent']!, { size: megabytes(size) })
  }
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 })} MB`
