/**
 * One small style sheet for every public page: it is sent inside the page, so that a cheap phone on a poor line shows it with the first
 * answer. The same inks as the app; pairs of ink and ground keep 4.5:1 in light and in dark. No attribute `style` anywhere: the policy forbids it.
 */
export const publicStyle = `
:root { color-scheme: light dark; --ground: #f4f1e9; --surface: #fdfcf8; --line: #d9d4c6; --strong: #6f6b5d; --ink: #23271f; --soft: #55574b;
  --accent: #17583f; --accent-soft: #dfeae2; --on-accent: #fff; --gold: #7d5700; --gold-soft: #f8ebc9; --red: #a3241b; --red-soft: #f9e1dc }
@media (prefers-color-scheme: dark) { :root { --ground: #171a17; --surface: #1f2320; --line: #3d443e; --strong: #8d958d; --ink: #e9e7de;
  --soft: #b1b5aa; --accent: #82cba8; --accent-soft: #24392f; --on-accent: #0c2018; --gold: #e8bf62; --gold-soft: #3a3018; --red: #f3978b; --red-soft: #43211d } }
*, ::before, ::after { box-sizing: border-box }
[hidden] { display: none !important }
html { font: 1.0625rem/1.5 'Source Sans 3', 'Segoe UI', Roboto, system-ui, sans-serif; font-variant-numeric: tabular-nums; color: var(--ink);
  background: var(--ground); overflow-wrap: break-word; -webkit-text-size-adjust: 100% }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column }
a { color: var(--accent); text-underline-offset: .15em }
a:hover { text-decoration-thickness: .15em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -99rem; background: var(--surface); padding: .5rem 1rem; z-index: 1 } .skip:focus { left: .5rem; top: .5rem }
.top { background: var(--surface); border-bottom: 1px solid var(--line); border-top: 4px solid var(--accent) }
.top > div, main, footer > div { width: 100%; max-width: 46rem; margin: 0 auto; padding: 0 1rem }
.top > div { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; padding-block: .5rem }
.brand { display: flex; align-items: center; gap: .5rem; font-weight: 600; color: var(--ink); text-decoration: none; margin-right: auto; min-height: 44px }
.brand svg { width: 1.5rem; height: 1.5rem; flex: none; color: var(--accent) }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; flex-basis: 100% } nav a, .lang { display: inline-flex; align-items: center; min-height: 44px }
nav a[aria-current] { color: var(--ink); text-decoration: none; font-weight: 600; box-shadow: inset 0 -3px var(--accent) }
main { flex: 1; padding-block: 1.5rem 3rem } main:focus { outline: none }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .9375rem } footer > div { padding-block: 1rem }
h1 { font-size: 1.625rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance } h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem } h1 small { display: block; font-size: 1rem; font-weight: 400; color: var(--soft); margin-bottom: .25rem }
p, ul, ol, dl { margin: 0 0 1rem } ul, ol { padding-left: 1.25rem } li { margin-bottom: .25rem } .lead { font-size: 1.125rem } .soft { color: var(--soft) } small { font-size: .9375rem }
dt { color: var(--soft) } dd { margin: 0 0 .75rem }
.facts { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: .5rem 1rem; border-top: 1px solid var(--line); padding-top: .75rem } .facts dd { margin: 0; white-space: pre-line }
@media (max-width: 30rem) { .facts { display: block } .facts dd { margin-bottom: .75rem } }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem } .card > :last-child { margin-bottom: 0 } .card > :first-child { margin-top: 0 }
details.card { padding: 0 } summary { padding: .75rem 1rem .75rem 2.25rem; cursor: pointer; min-height: 44px; position: relative; list-style: none } details > div { padding: 0 1rem 1rem } summary b { display: block }
summary::-webkit-details-marker { display: none } summary::before { content: ''; position: absolute; left: 1rem; top: 1.2rem; width: .5rem; height: .5rem; border: solid var(--accent); border-width: 0 .15rem .15rem 0; transform: rotate(-45deg) } [open] > summary::before { transform: rotate(45deg) }
.state { border-left: .5rem solid var(--strong); background: var(--surface); padding: .75rem 1rem; margin: 0 0 1rem } .state > :last-child { margin-bottom: 0 }
.state h2 { margin-top: 0 } .good { border-color: var(--accent); background: var(--accent-soft) } .wait { border-color: var(--gold); background: var(--gold-soft) } .bad { border-color: var(--red); background: var(--red-soft) }
.button, button { display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: .5rem 1.25rem; border: 2px solid var(--accent); border-radius: .375rem; font: inherit; font-weight: 600;
  background: var(--accent); color: var(--on-accent); text-decoration: none; cursor: pointer } .plain { background: none; color: var(--accent) }
button[disabled] { opacity: .55; cursor: default } .buttons { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1.5rem 0 0 }
@media (max-width: 30rem) { .buttons .button, .buttons button { width: 100% } }
label, legend { font-weight: 600; display: block; padding: 0 } .hint { display: block; color: var(--soft); font-weight: 400; margin: 0 0 .375rem }
.field { margin: 0 0 1.5rem; border: 0; padding: 0; min-width: 0 } .field.wrong { border-left: .25rem solid var(--red); padding-left: .75rem } .error { display: block; color: var(--red); font-weight: 600; margin: 0 0 .375rem }
input, select, textarea { font: inherit; color: inherit; background: var(--surface); border: 2px solid var(--strong); border-radius: .25rem; padding: .5rem; min-height: 48px; width: 100%; max-width: 100% }
textarea { min-height: 8rem } .short { max-width: 14rem } .wrong > input, .wrong > select, .wrong > textarea { border-color: var(--red) }
.choice { display: flex; gap: .75rem; align-items: flex-start; font-weight: 400; padding: .625rem 0; min-height: 44px } .choice input { width: 1.5rem; height: 1.5rem; min-height: 0; flex: none; margin: 0; accent-color: var(--accent) }
.files { list-style: none; padding: 0; margin: .75rem 0 0 } .field.card { padding: 1rem; border: 1px solid var(--line) } .card > legend { float: left; width: 100%; margin-bottom: .5rem } .card > legend + * { clear: both } input[type=file] { border-style: dashed; padding: .625rem } progress { width: 100%; height: .75rem; accent-color: var(--accent) }
.steps { list-style: none; padding: 0; margin: 0 0 1.5rem; border-left: 3px solid var(--line) } .steps li { padding: 0 0 1rem 1.25rem; position: relative; margin: 0 } .steps li:last-child { padding-bottom: 0 }
.steps li::before { content: ''; position: absolute; left: -.625rem; top: .25rem; width: 1.0625rem; height: 1.0625rem; border-radius: 50%; border: 3px solid var(--strong); background: var(--ground) }
.steps .done::before { background: var(--accent); border-color: var(--accent) } .steps .now::before { border-color: var(--gold); background: var(--gold-soft); border-radius: 2px; transform: rotate(45deg) } .steps b, .steps span { display: block }
.code { font: 600 1.25rem/1.4 ui-monospace, 'Cascadia Mono', monospace; letter-spacing: .04em; overflow-wrap: anywhere } .qr { width: 12rem; max-width: 100%; background: #fff; padding: .75rem; border-radius: .25rem; display: block; margin: 0 0 1rem } .qr svg { display: block; width: 100%; height: auto }
.trap { position: absolute; left: -99rem; width: 1px; height: 1px; overflow: hidden } .only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
@media (prefers-reduced-motion: no-preference) { summary, .button, button { transition: background-color .12s } }
@media print { html { background: #fff; color: #000; font-size: 11pt } nav, .lang, .skip, .buttons, .no-print { display: none } .card, .state { break-inside: avoid } }
`
