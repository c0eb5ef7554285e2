/** For a report: A4 upright, each page with its number. Margin boxes: CSS Paged Media 3, section 5; left out where they are not known. */
export const a4Report =
  'size: A4 portrait; margin: 18mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif }'

/**
 * Prints what is given and nothing else of the window: it stands in a sheet of its own that only paper sees. The size of the paper is
 * told to the printer through a constructed style sheet, which the content policy allows.
 */
export const printSheet = async (content: readonly HTMLElement[], page: string): Promise<void> => {
  const sheet = document.createElement('div')
  sheet.className = 'print-sheet'
  sheet.append(...content)
  const rule = new CSSStyleSheet()
  rule.replaceSync(`@page { ${page} }`)
  document.body.append(sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule]
  document.body.dataset['printing'] = ''
  try {
    await Promise.all(Array.from(sheet.querySelectorAll('img'), (image) => image.decode()))
    // Returns when the dialog of the system is closed.
    window.print()
  } finally {
    delete document.body.dataset['printing']
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rule)
    sheet.remove()
  }
}
