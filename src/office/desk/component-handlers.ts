import type { ComponentCall } from '../../protocol/desktop/component-calls.ts'
import { readComponents } from '../updates/read-components.ts'
import type { Handlers } from './handlers.ts'

/** Read anew each time: nobody asks often, and the texts need not stay in memory. */
export const componentHandlers = (): Pick<Handlers, ComponentCall> => ({
  'components.list': async () => {
    const { components } = await readComponents()
    return { components: components.map(({ name, version, licence }) => ({ name, version, licence })) }
  },
  'components.licence': async ({ index }) => {
    const { components, texts } = await readComponents()
    const text = texts[components[index]?.text ?? -1]
    return text === undefined ? null : { text }
  },
})
