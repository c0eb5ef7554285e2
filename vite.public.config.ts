import { defineConfig } from 'vite'

/** The script of the public pages: one file, for the phones of the last years, without a request to anybody else. */
export default defineConfig({
  build: {
    outDir: 'out/public',
    emptyOutDir: true,
    target: ['chrome109', 'safari16', 'firefox115'],
    lib: { entry: 'src/public-pages/apply.ts', formats: ['iife'], name: 'lontar', fileName: () => 'apply.js' },
    minify: true,
  },
})
