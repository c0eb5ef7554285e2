import { basename } from 'node:path'
import { found, type Step } from '../look.ts'

/** Each driver is asked by itself: one that dies or hangs is known by name. */
export const drivers: Step = async ({ tokens }) => {
  const { drivers: all, found: seen } = await tokens()
  if (all.length === 0) return [found('drivers_none')]
  return all.slice(0, 50).map(({ path, origin, driver }) => {
    const { result, detail } = seen.tried.find(({ module }) => module === path) ?? { result: 'failed', detail: '' }
    const file = basename(path)
    const name = driver ? `${driver.maker} ${driver.product} (${file})` : file
    switch (result) {
      case 'ok':
        return found('driver_good', { name })
      case 'missing':
        return found('driver_missing', { name, origin })
      case 'crashed':
        return found('driver_crashed', { name })
      case 'hung':
        return found('driver_hung', { name })
      case 'failed':
        return found('driver_failed', { name, detail: detail.slice(0, 200) })
    }
  })
}
