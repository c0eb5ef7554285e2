import '@fontsource-variable/source-sans-3/index.css'
import './look/tokens.css'
import './look/base.css'
import './look/print.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app.tsx'
import { createQueries } from './bridge/create-queries.ts'
import { installReactAriaWords } from './i18n/react-aria-words.ts'

// The content policy forbids `eval`, which zod would otherwise try for speed.
z.config({ jitless: true })
installReactAriaWords(window)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App bridge={window.lontar} queries={createQueries()} />)
