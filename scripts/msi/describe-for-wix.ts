import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { root } from '../root.ts'
import { writeWxs } from './write-wxs.ts'

/**
 * electron-builder calls this when it has written its description of the package, and hands what lies there to WiX: the same
 * package as `npm run dist:msi` makes, of the folder that it has packed beside.
 */
const describeForWix = (projectFile: string): void => {
  const payload = join(dirname(projectFile), '..', 'win-unpacked')
  const icon = join(root, 'assets/icons/icon.ico')
  writeFileSync(
    projectFile,
    writeWxs({ payload, version: packageJson.version, productName: 'Lontar', icon, compiler: 'wix' }),
  )
}
export default describeForWix
