import { parentChannel } from './channel.ts'
import { listTokens } from './list.ts'
import { createModules } from './modules.ts'
import { serve } from './serve.ts'
import { signWithToken } from './sign.ts'

/** The token process: the only one that loads vendor code. It may hang or crash at any time; its parent starts another. */
const channel = parentChannel()
const modules = createModules()

serve(channel, {
  list: (input) => listTokens(modules, input.modules),
  sign: (input) => signWithToken(modules, input),
})

// Without C_Finalize: it may hang in a driver, and the system closes the card anyway.
channel.onClose(() => process.exit(0))
