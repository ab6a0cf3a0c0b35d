import type { FrameLanguage, MailRelease, MailText, TemplateName } from './types.js'

import { slotMark } from '../mime/slots.js'
import { escapeHtml } from './escapeHtml.js'
import { frameTexts } from './texts.js'

/**
 * Colours hold a contrast of at least 4.5:1 in both schemes, and each element that sets one of
 * foreground and background sets the other, as mail programs invert them one by one.
 */
const style = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; background: #ffffff; color: #1d2125; }
.frame { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 Georgia, 'Times New Roman', serif; }
.frame h1 { font-size: 1.5rem; line-height: 1.25; }
.frame a { color: #0b57a4; }
.label { font: bold 0.875rem/1.4 ui-monospace, Menlo, Consolas, monospace; border: 1px solid #5c6670; padding: 0.125rem 0.5rem; }
.note { border-left: 0.25rem solid #b54708; padding-left: 0.75rem; }
.foot { margin-top: 2rem; border-top: 1px solid #5c6670; padding-top: 1rem; font-size: 0.875rem; }
@media (prefers-color-scheme: dark) {
  body { background: #16191c; color: #e6e8ea; }
  .frame a { color: #8ec1f5; }
}`.trim()

const subjectOf = (
  release: MailRelease,
  language: FrameLanguage,
  template: TemplateName,
): string => {
  const subject = frameTexts[language].subject[template](release.title)
  return release.tlp === 'TLP:CLEAR' ? subject : `[${release.tlp}] ${subject}`
}

/**
 * The mail around a release, in HTML and in text written for reading as text. Everything it shows
 * is in it: no image, font, script or tracking address is fetched.
 */
export const renderFrame = (args: {
  language: FrameLanguage
  list: string
  release: MailRelease
  template: TemplateName
}): MailText => {
  const { language, list, release, template } = args
  const texts = frameTexts[language]
  const subject = subjectOf(release, language, template)
  const lead = texts.lead[template]
  const tlp = texts.tlp[release.tlp] ?? ''
  const unsubscribe = slotMark('unsubscribe')
  const content = template === 'withdrawal' ? { html: '', text: '' } : release

  const html = [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">`,
    `<title>${escapeHtml(subject)}</title><style>${style}</style></head>`,
    `<body><div class="frame" role="article" aria-roledescription="email" aria-label="${escapeHtml(subject)}">`,
    `<p><span class="label">${escapeHtml(release.tlp)}</span> ${escapeHtml(tlp)}</p>`,
    lead ? `<p class="note">${escapeHtml(lead)}</p>` : '',
    `<main lang="${escapeHtml(release.language)}"><h1>${escapeHtml(release.title)}</h1>`,
    content.html,
    `</main>`,
    `<div class="foot">`,
    release.url ? `<p><a href="${escapeHtml(release.url)}">${texts.view}</a></p>` : '',
    `<p>${escapeHtml(texts.reason(list))}</p>`,
    `<p><a href="${unsubscribe}">${texts.unsubscribe}</a></p>`,
    `<p><span class="label">${escapeHtml(release.tlp)}</span></p>`,
    `</div></div></body></html>`,
  ]
  const text = [
    `${release.tlp} - ${tlp}`,
    lead ?? '',
    release.title,
    content.text,
    '-- ',
    release.url ? `${texts.view}: ${release.url}` : '',
    texts.reason(list),
    `${texts.unsubscribe}:\n${unsubscribe}`,
    release.tlp,
  ]
  const joined = (parts: string[], between: string): string =>
    parts.filter((part) => part !== '').join(between)
  return { html: joined(html, '\n'), subject, text: `${joined(text, '\n\n')}\n` }
}
