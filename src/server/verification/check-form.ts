import { inLang, type Lang } from '../public/language.ts'
import { escapeHtml } from './escape-html.ts'
import { checkWords } from './words/check-words.ts'

/** A plain form with one file. @param path of the page that judges it: a letter's, or the one for any file */
export const fileForm = (path: string, lang: Lang, heading: string): string => {
  const words = checkWords[lang]
  return `<section class="no-print"><h2>${heading}</h2><p>${words.byFileLead}</p>
<form method="post" action="${escapeHtml(inLang(path, lang))}" enctype="multipart/form-data">
<div class="field"><label for="berkas">${words.file}</label><span class="hint" id="berkas-hint">${words.fileHint}</span>
<input id="berkas" name="berkas" type="file" accept="application/pdf,.pdf" required aria-describedby="berkas-hint berkas-kept"></div>
<p class="soft" id="berkas-kept">${words.fileKept}</p>
<p class="buttons"><button>${words.send}</button></p>
</form></section>`
}

/** For paper whose QR code does not work: its code, or the address printed with it. @param wrong what was typed and is none */
export const codeForm = (lang: Lang, wrong: string | null): string => {
  const words = checkWords[lang]
  const error = wrong === null ? '' : `<strong class="error" id="kode-error">${words.codeWrong}</strong>`
  return `<section><h2>${words.byCode}</h2><p>${words.byCodeLead}</p>
<form method="get" action="/periksa">${lang === 'en' ? '<input type="hidden" name="lang" value="en">' : ''}
<div class="field${wrong === null ? '' : ' wrong'}"><label for="kode">${words.code}</label><span class="hint" id="kode-hint">${words.codeHint}</span>${error}
<input id="kode" name="kode" value="${escapeHtml(wrong ?? '')}" maxlength="300" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="kode-hint${wrong === null ? '' : ' kode-error'}"${wrong === null ? '' : ' aria-invalid="true"'}></div>
<p class="buttons"><button class="plain">${words.codeSend}</button></p>
</form></section>`
}
