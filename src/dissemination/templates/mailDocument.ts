import type { FrameLanguage } from './types.js'

import { escapeHtml } from './escapeHtml.js'

/**
 * Colours hold a contrast of at least 4.5:1 in both schemes, and each element that sets one of
 * foreground and background sets the other, as mail programs invert them one by one.
 */
const style = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; background: #ffffff; color: #1d2125; }
.frame { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
.frame h1 { font-size: 1.5rem; line-height: 1.25; }
.frame h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
.frame a { color: #0b57a4; }
.frame .button { display: inline-block; padding: 0.75rem 1.25rem; background: #0d4f5c; color: #ffffff; text-decoration: none; border-radius: 0.25rem; }
.label { font: bold 0.875rem/1.4 ui-monospace, Menlo, Consolas, monospace; border: 1px solid #5c6670; padding: 0.125rem 0.5rem; }
.note { border-left: 0.25rem solid #b54708; padding-left: 0.75rem; }
.foot { margin-top: 2rem; border-top: 1px solid #5c6670; padding-top: 1rem; font-size: 0.875rem; }
@media (prefers-color-scheme: dark) {
  body { background: #16191c; color: #e6e8ea; }
  .frame a { color: #8ec1f5; }
  .frame .button { background: #8cc9d4; color: #14181b; }
}`.trim()

/** Shown by mail programs beside the subject; the blanks keep the first words of the text out of it. */
const previewOf = (preview: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}${'&#8199;&nbsp;'.repeat(60)}</div>`

/**
 * The document of a mail around its parts. Everything it shows is in it: no image, font, script or
 * tracking address is fetched.
 */
export const mailDocument = (args: {
  language: FrameLanguage
  parts: string[]
  /** What lists of mails show beside the subject, where it is not to be the beginning of the text. */
  preview?: string
  subject: string
}): string => {
  const { language, parts, preview, subject } = args
  const title = escapeHtml(subject)
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">`,
    `<title>${title}</title><style>${style}</style></head>`,
    `<body>${preview ? previewOf(preview) : ''}<div class="frame" role="article" aria-roledescription="email" aria-label="${title}">`,
    ...parts,
    `</div></body></html>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}
