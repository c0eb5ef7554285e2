import { release } from 'node:os'
import { productVersion } from '../../../protocol/product-version.ts'
import { found, type Step } from '../look.ts'

/** What runs here, on what. */
export const versions: Step = async ({ shell }) => {
  const { kind, versions } = await shell()
  const { electron, chrome } = versions
  const engine = [electron && `Electron ${electron}`, chrome && `Chrome ${chrome}`, `Node ${process.versions.node}`]
  const system = `${process.platform} ${release()} ${process.arch}`
  return [found('versions', { lontar: productVersion, shell: kind, system, engine: engine.filter(Boolean).join(', ') })]
}
