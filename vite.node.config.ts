import { isBuiltin } from 'node:module'
import { defineConfig } from 'vite'
import type { UserConfig } from 'vite'
import { target } from './vite.targets.config.ts'

/** Not bundled: `electron` is no file, three have native code, and the last two start files of their own. */
export const outside = ['electron', 'better-sqlite3', 'pkcs11js', '@napi-rs/canvas', 'tesseract.js', 'playwright-core']

/**
 * A Node program as one folder `out/<name>`: all pure-JavaScript packages are inside, so that the installed app needs
 * no tree of modules and starts without searching one.
 */
export const nodeProgram = (name: string, entries: Record<string, string>): UserConfig =>
  defineConfig({
    build: {
      ssr: true,
      outDir: `out/${name}`,
      emptyOutDir: true,
      target: target.node,
      minify: false,
      rolldownOptions: {
        input: entries,
        external: (id) => isBuiltin(id) || outside.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true },
  })
