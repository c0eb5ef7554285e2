import { answerRequest, requireFresh } from '../../key-recovery/recovery-answer.ts'
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
import { fromHere, readArguments, UsageError } from '../read-arguments.ts'
import { readInput } from '../read-input.ts'
import { requireOtherFile, writeResult } from '../write-result.ts'
import { keepShares, readRule } from './keep-shares.ts'
import { readKey } from './read-key.ts'

const ruleOptions = {
  keepers: { type: 'string', default: '3' },
  needed: { type: 'string', default: '2' },
} as const

/** `lontar recovery …`: the province's recovery key among its keepers, and their answers. Needs no network and no server. */
export const recoveryCommand: Command = async ([name = '', ...rest]) => {
  const step = steps[name]
  if (!step) throw new UsageError('recovery takes new-key, split, look, answer or open')
  await step(rest)
  return exitCodes.done
}

const steps: Record<string, (args: string[]) => Promise<void>> = {
  async 'new-key'(args) {
    const { values, files } = readArguments(args, ['DIR'], ruleOptions)
    await keepShares(newKeyPair(), files[0]!, readRule(values))
  },
  async split(args) {
    const { values, files } = readArguments(args, ['KEYFILE', 'DIR'], ruleOptions)
    const rule = readRule(values)
    await keepShares(readPrivateKey((await readInput(files[0]!)).toString('utf8'), files[0]!), files[1]!, rule)
  },
  async look(args) {
    const { files } = readArguments(args, ['REQUEST'], {})
    tell(seen(await readRequest(files[0]!)))
  },
  async answer(args) {
    const options = { key: { type: 'string' }, code: { type: 'string' }, out: { type: 'string' } } as const
    const { values, files } = readArguments(args, ['REQUEST'], options, true)
    const [file, ...shares] = files as [string, ...string[]]
    if (values.code === undefined) throw new UsageError('--code takes the digits that the person reads out')
    const out = values.out === undefined ? `${file.replace(/\.lontar$/, '')}-jawaban.lontar` : fromHere(values.out)
    const request = await readRequest(file)
    await requireOtherFile(file, out)
    requireFresh(request, new Date())
    if (!sameCode(values.code, await comparisonCode(request))) throw new LontarError('recovery_code_differs')
    if (process.stdin.isTTY) process.stderr.write(`${JSON.stringify(seen(request), null, 2)}\n`)
    const answer = await answerRequest(request, await readKey(shares, values.key), new Date())
    await writeResult(out, Buffer.from(JSON.stringify(answer)))
    tell({ out, ...seen(request) })
  },
  async open(args) {
    const { values, files } = readArguments(args, ['SEALED', 'OUT'], { key: { type: 'string' } }, true)
    const [sealed, out, ...shares] = files as [string, string, ...string[]]
    await requireOtherFile(sealed, out)
    const jwe = (await readInput(sealed)).toString('utf8').trim()
    const key = await readKey(shares, values.key)
    const plain = await openWith(key, jwe).catch((cause: unknown) => {
      throw new LontarError('recovery_file_damaged', {}, { cause })
    })
    // A store key comes out as an answer to the one who asked, never as a file of its own.
    if (plain.length === 32) throw new LontarError('recovery_file_damaged')
    await writeResult(out, plain)
    tell({ out, bytes: plain.length })
  },
}

const tell = (value: object) => void process.stdout.write(`${JSON.stringify(value)}\n`)

/** What the keepers are shown. Not the code: that comes by telephone. */
const seen = ({ id, person, computer, madeAt }: RecoveryRequest) => ({ request: id, person, computer, madeAt })

const readRequest = async (file: string): Promise<RecoveryRequest> => {
  const bytes = await readInput(file)
  try {
    return recoveryRequestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new LontarError('recovery_file_damaged', {}, { cause })
  }
}
