import { defineConfig } from 'vite'
import { desktopApi } from './src/protocol/desktop-api.ts'
import { target } from './vite.targets.config.ts'

/** A sandboxed preload is one CommonJS file. It gets the names of the calls only: the schemas stay in main. */
export default defineConfig({
  define: { desktopCallNames: JSON.stringify(Object.keys(desktopApi)) },
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    target: target.screens,
    lib: { entry: 'src/preload/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
})
