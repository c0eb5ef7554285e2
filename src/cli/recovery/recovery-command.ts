import { answerRequest, isFresh, requireFresh } from '../../key-recovery/recovery-answer.ts'
import { newKeyPair, readPrivateKey } from '../../key-recovery/recovery-key.ts'
import {
  comparisonCode,
  recoveryRequestSchema,
  sameCode,
  type RecoveryRequest,
} from '../../key-recovery/recovery-request.ts'
import { openWith } from '../../key-recovery/sealed-store-key.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { fromHere, isUsageError, readArguments, UsageError } from '../read-arguments.ts'
import { readInput } from '../read-input.ts'
import { reportInWords } from '../report-error.ts'
import { requireOtherFile, writeResult } from '../write-result.ts'
import { keepShares, readRule } from './keep-shares.ts'
import { keepersLanguage } from './keepers-language.ts'
import { keepersWords, type KeepersWords, type Seen } from './keepers-words.ts'
import { readKey } from './read-key.ts'

const json = { type: 'boolean', default: false } as const
const ruleOptions = {
  json,
  keepers: { type: 'string', default: '3' },
  needed: { type: 'string', default: '2' },
} as const

/**
 * `lontar recovery …`: the province's recovery key among its keepers, and their answers. Needs no network and no server. Keepers read words
 * and one next step, also where it is refused; with `--json` a machine reads one line, and refusals as of every other command.
 */
export const recoveryCommand: Command = async ([name = '', ...rest]) => {
  const language = keepersLanguage()
  const words = keepersWords[language]
  const asJson = rest.includes('--json')
  try {
    const step = steps[name]
    if (!step) throw new UsageError('recovery takes new-key, split, look, answer or open')
    const { told, inWords } = await step(rest, words)
    process.stdout.write(asJson ? `${JSON.stringify(told)}\n` : inWords)
    return exitCodes.done
  } catch (error) {
    if (asJson) throw error
    reportInWords(error, language, words.next)
    if (!isUsageError(error)) return exitCodes.refused
    process.stderr.write(`\n${words.usage}`)
    return exitCodes.usage
  }
}

/** What was done, for a machine and in words. */
interface Done {
  told: object
  inWords: string
}

const steps: Record<string, (args: string[], words: KeepersWords) => Promise<Done>> = {
  async 'new-key'(args, words) {
    const { values, files } = readArguments(args, ['DIR'], ruleOptions)
    const kept = await keepShares(newKeyPair(), files[0]!, readRule(values), words)
    return { told: kept, inWords: words.kept(kept, true) }
  },
  async split(args, words) {
    const { values, files } = readArguments(args, ['KEYFILE', 'DIR'], ruleOptions)
    const rule = readRule(values)
    const key = readPrivateKey((await readInput(files[0]!)).toString('utf8'), files[0]!)
    const kept = await keepShares(key, files[1]!, rule, words)
    return { told: kept, inWords: words.kept(kept, false) }
  },
  async look(args, words) {
    const { files } = readArguments(args, ['REQUEST'], { json })
    const told = seen(await readRequest(files[0]!))
    const next = words.afterLook(told, files[0]!, isFresh(told, new Date()))
    return { told, inWords: words.seen(told) + next }
  },
  async answer(args, words) {
    const options = { json, key: { type: 'string' }, code: { type: 'string' }, out: { type: 'string' } } as const
    const { values, files } = readArguments(args, ['REQUEST'], options, true)
    const [file, ...shares] = files as [string, ...string[]]
    if (values.code === undefined) throw new UsageError('--code takes the digits that the person reads out')
    const out = values.out === undefined ? `${file.replace(/\.lontar$/, '')}-jawaban.lontar` : fromHere(values.out)
    const request = await readRequest(file)
    await requireOtherFile(file, out)
    requireFresh(request, new Date())
    if (!sameCode(values.code, await comparisonCode(request))) throw new LontarError('recovery_code_differs')
    // The keepers see what they answer before they type.
    if (process.stdin.isTTY) process.stderr.write(words.seen(seen(request)))
    const answer = await answerRequest(request, await readKey(shares, values.key, words), new Date())
    await writeResult(out, Buffer.from(JSON.stringify(answer)))
    return { told: { out, ...seen(request) }, inWords: words.answered(seen(request), out) }
  },
  async open(args, words) {
    const { values, files } = readArguments(args, ['SEALED', 'OUT'], { json, key: { type: 'string' } }, true)
    const [sealed, out, ...shares] = files as [string, string, ...string[]]
    await requireOtherFile(sealed, out)
    const jwe = (await readInput(sealed)).toString('utf8').trim()
    const key = await readKey(shares, values.key, words)
    const plain = await openWith(key, jwe).catch((cause: unknown) => {
      throw new LontarError('recovery_file_damaged', {}, { cause })
    })
    // A store key comes out as an answer to the one who asked, never as a file of its own.
    if (plain.length === 32) throw new LontarError('recovery_file_damaged')
    await writeResult(out, plain)
    return { told: { out, bytes: plain.length }, inWords: words.opened(out, plain.length) }
  },
}

/** What the keepers are shown. Not the code: that comes by telephone. */
const seen = ({ id, person, computer, madeAt }: RecoveryRequest): Seen => ({ request: id, person, computer, madeAt })

const readRequest = async (file: string): Promise<RecoveryRequest> => {
  const bytes = await readInput(file)
  try {
    return recoveryRequestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new LontarError('recovery_file_damaged', {}, { cause })
  }
}
