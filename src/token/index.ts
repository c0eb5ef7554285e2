import { sessionIdleSeconds } from '../protocol/token-api.ts'
import { createAskMemory } from './ask-memory.ts'
import { parentChannel } from './channel.ts'
import { createTurns } from './in-turn.ts'
import { listTokens } from './list.ts'
import { createModules } from './modules.ts'
import { revealCertificates } from './reveal.ts'
import { serve } from './serve.ts'
import { createSessions } from './sessions.ts'

/** The token process: the only one that loads vendor code. It may hang or crash at any time; its parent starts another. */
const channel = parentChannel()
const at = { modules: createModules(), asks: createAskMemory() }
const inTurn = createTurns()
const sessions = createSessions(at, inTurn, idleSeconds() * 1000)

serve(
  channel,
  {
    list: (input) => listTokens(at, input.modules),
    reveal: (input) => {
      sessions.end()
      return revealCertificates(at, input)
    },
    openSession: (input) => sessions.open(input),
    signIn: (input) => sessions.sign(input),
    closeSession: async ({ session }) => {
      sessions.close(session)
      return {}
    },
    sign: async (input) => {
      const { session } = await sessions.open(input)
      try {
        return await sessions.sign({ ...input, session })
      } finally {
        sessions.close(session)
      }
    },
  },
  inTurn,
)

// `process.exit` waits for the thread that signs, for ever when its driver hangs; the system closes the card anyway.
channel.onClose(() => process.kill(process.pid, 'SIGKILL'))

/** Tests do not wait a minute. */
function idleSeconds(): number {
  const set = Number(process.env['LONTAR_TOKEN_IDLE_SECONDS'])
  return set > 0 ? set : sessionIdleSeconds
}
