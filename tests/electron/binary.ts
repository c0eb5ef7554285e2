import { electronBinary } from '../../scripts/electron-binary.ts'
import { root } from '../../scripts/root.ts'

export const electron = electronBinary(root)

export const whyNot = 'Electron suite did not run: its binary is not present in node_modules/electron/dist (npx install-electron fetches it)'
