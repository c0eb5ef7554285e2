import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finalizeLetter } from '../../src/office/desk/finalize-letter.ts'
import { openSigner } from '../../src/office/desk/open-signer.ts'
import { signLetters } from '../../src/office/desk/sign-letters.ts'
import { signatureFieldOf } from '../../src/domain/lifecycle/signatories.ts'
import { gate } from '../../src/signatures/index.ts'
import { LontarError } from '../../src/protocol/errors/lontar-error.ts'
import type { SignResult } from '../../src/protocol/desktop-api.ts'
import { bareDrawing, bareStore } from './bare-parts.ts'
import type { Bench } from './bench.ts'
import { libpdfSign } from './libpdf-sign.ts'
import { onePersonDesk } from './one-person-desk.ts'
import { row } from './row.ts'
import { signingMeans } from './signing-means.ts'
import { median, percentile, timeOf } from './stats.ts'
import { stopwatch } from './stopwatch.ts'

const batch = 6
type Part = 'whole' | 'draw' | 'sign' | 'gate' | 'store'

/**
 * One page from its number to the signed file on the disk: drawn, kept, signed, examined by the gate, kept again, each with its
 * row, by the use cases of the desk. Between the batches the bare parts do as much of the same.
 */
export const draftToSigned: Bench = {
  name: 'draft-to-signed',
  async run({ quick }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-bench-'))
    const means = await signingMeans(dir)
    const watch = stopwatch()
    const { desk, numberedLetter, close } = onePersonDesk(dir, means.anchor, watch)
    const chosen = { type: 'p12' as const, file: means.p12.toString('base64'), password: means.password }
    const draw = await bareDrawing()
    const bare = bareStore(dir)
    const ours: Record<Part, number[]> = { whole: [], draw: [], sign: [], gate: [], store: [] }
    const theirs: Record<Part, number[]> = { whole: [], draw: [], sign: [], gate: [], store: [] }
    const opening: number[] = []
    const stack = quick ? 20 : 100
    const [stacked, drawing, signing, keeping]: [number[], number[], number[], number[]] = [[], [], [], []]

    const drawBatch = async (from: number, count = batch) => {
      const drawn: { id: string; draw: number; store: number }[] = []
      for (let index = from; index < from + count; index++) {
        const id = numberedLetter(index)
        watch.take()
        const all = await timeOf(() => finalizeLetter(desk, id))
        const { store = 0 } = watch.take()
        drawn.push({ id, draw: all - store, store })
      }
      return drawn
    }

    const signBatch = async (ids: string[]) => {
      const signed: { sign: number; store: number }[] = []
      let begin = performance.now()
      await signLetters(desk, ids, chosen, (_done, result) => {
        refuse(result)
        const { store = 0 } = watch.take()
        signed.push({ sign: performance.now() - begin - store, store })
        begin = performance.now()
      })
      return signed
    }

    const oneRound = async (round: number) => {
      const drawn = await drawBatch(round * batch)
      const signed = await signBatch(drawn.map(({ id }) => id))
      opening.push(await timeOf(() => openSigner(desk, chosen)))
      // The first of a batch waits for the .p12 to be opened, which is told by itself.
      for (let i = 1; i < batch; i++) {
        const { local } = desk.book.get(drawn[i]!.id)
        const [before, after] = await Promise.all([
          desk.vault.get(local.finalPdf!.sha256),
          desk.vault.get(local.signedPdf!.sha256),
        ])
        const gated = await timeOf(() => gate(before, after, signatureFieldOf(0), means.signer.certificate))
        const store = drawn[i]!.store + signed[i]!.store
        ours.draw.push(drawn[i]!.draw)
        ours.store.push(store)
        ours.gate.push(gated)
        ours.sign.push(signed[i]!.sign - gated)
        ours.whole.push(drawn[i]!.draw + signed[i]!.sign + store)

        const drawing = await timeOf(() => draw(local))
        const signing = await timeOf(() => libpdfSign(before, signatureFieldOf(0), means.signer))
        const keeping = await timeOf(async () => [await bare.keep(before), await bare.keep(after)])
        theirs.draw.push(drawing)
        theirs.sign.push(signing)
        theirs.store.push(keeping)
        theirs.whole.push(drawing + signing + keeping)
      }
    }

    /** What a leader's morning costs: a stack of letters, each from its number to its signed file, signed with one opened key. */
    const wholeStack = async (from: number) => {
      const drawn = await drawBatch(from, stack)
      const signed = await signBatch(drawn.map(({ id }) => id))
      for (const [i, { sign, store }] of signed.entries()) {
        const own = drawn[i]!
        stacked.push(own.draw + own.store + sign + store)
        drawing.push(own.draw)
        signing.push(sign)
        keeping.push(own.store + store)
      }
    }

    try {
      await oneRound(0)
      for (const list of [...Object.values(ours), ...Object.values(theirs), opening]) list.length = 0
      for (let round = 1; round <= (quick ? 2 : 12); round++) await oneRound(round)
      await wholeStack(1000)
    } finally {
      close()
      bare.close()
      await rm(dir, { recursive: true, force: true })
    }
    const split = [
      `draw ${Math.round(median(drawing))}`,
      `sign and gate ${Math.round(median(signing))}`,
      `keep ${Math.round(median(keeping))}`,
    ].join(' + ')
    return [...stackRows(`${stack} letters, draft to signed`, stacked, split), ...rows(ours, theirs, opening)]
  },
}

/** In milliseconds a letter, on a quiet machine; the split says where they go. */
const stackRows = (name: string, each: number[], split: string) => [
  row({
    name: `${name}, p50`,
    value: median(each),
    unit: 'ms',
    against: { what: 'limit', value: 40 },
    goal: { atMost: 1 },
  }),
  row({
    name: `${name}, p95 (${split})`,
    value: percentile(each, 0.95),
    unit: 'ms',
    against: { what: 'limit', value: 90 },
    goal: { atMost: 1 },
  }),
]

const rows = (ours: Record<Part, number[]>, theirs: Record<Part, number[]>, opening: number[]) => {
  const unit = 'ms'
  const peer = (part: Part, what: string) => ({ what, value: median(theirs[part]) })
  const whole = peer('whole', 'the bare parts')
  return [
    row({ name: 'draft to signed file, p50', value: median(ours.whole), unit, against: whole, goal: { atMost: 1 } }),
    row({
      name: 'draft to signed file, p95',
      value: percentile(ours.whole, 0.95),
      unit,
      against: whole,
      goal: { atMost: 2 },
    }),
    row({ name: '… drawing', value: median(ours.draw), unit, against: peer('draw', 'pdf-lib, same words') }),
    row({ name: '… signing', value: median(ours.sign), unit, against: peer('sign', '@libpdf/core sign()') }),
    row({ name: '… gate', value: median(ours.gate), unit, against: peer('sign', '@libpdf/core sign()') }),
    row({
      name: '… keeping 2 files, 2 rows',
      value: median(ours.store),
      unit,
      against: peer('store', 'bare durable writes'),
    }),
    row({ name: 'opening a .p12, once a batch', value: median(opening), unit }),
  ]
}

const refuse = ({ error }: SignResult): void => {
  if (error) throw LontarError.fromMessage(error)
}
