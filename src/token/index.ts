import { createAskMemory } from './ask-memory.ts'
import { parentChannel } from './channel.ts'
import { listTokens } from './list.ts'
import { createModules } from './modules.ts'
import { revealCertificates } from './reveal.ts'
import { serve } from './serve.ts'
import { signWithToken } from './sign.ts'

/** The token process: the only one that loads vendor code. It may hang or crash at any time; its parent starts another. */
const channel = parentChannel()
const at = { modules: createModules(), asks: createAskMemory() }

serve(channel, {
  list: (input) => listTokens(at, input.modules),
  reveal: (input) => revealCertificates(at, input),
  sign: (input) => signWithToken(at, input),
})

// `process.exit` waits for the thread that signs, for ever when its driver hangs; the system closes the card anyway.
channel.onClose(() => process.kill(process.pid, 'SIGKILL'))
