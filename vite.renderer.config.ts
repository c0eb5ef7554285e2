import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { target } from './vite.targets.config.ts'

/** The screens: plain files under one folder, the same for both shells. */
export default defineConfig({
  root: 'src/renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../out/renderer',
    emptyOutDir: true,
    target: target.screens,
    // The content security policy allows no `data:` fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
})
