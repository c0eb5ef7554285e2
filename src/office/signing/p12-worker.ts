import { parentPort, workerData } from 'node:worker_threads'
import { openWithForge } from './signers/p12-forge.ts'

/** Opens one .p12 outside the event loop, answers once and ends. The password came with the worker and goes with it. */
const { bytes, password } = workerData as { bytes: Uint8Array; password: string }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(openWithForge(bytes, password))
