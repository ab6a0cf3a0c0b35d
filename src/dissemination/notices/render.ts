import type { FrameLanguage, MailText } from '../templates/types.js'
import type { NoticeKind } from './types.js'

import { escapeHtml } from '../templates/escapeHtml.js'
import { mailDocument } from '../templates/mailDocument.js'
import { noticeTexts } from './texts.js'

/** A letter about one's own matter, in HTML and in text written for reading as text. */
export const renderNotice = (args: {
  kind: NoticeKind
  language: FrameLanguage
  link: string
  /** Names of what it is about. */
  names: string[]
}): MailText => {
  const { kind, language, link, names } = args
  const { button, ignore, lead, subject } = noticeTexts[language][kind]
  const items = names.map((name) => `<li>${escapeHtml(name)}</li>`).join('')
  const parts = [
    `<main><h1>${escapeHtml(subject)}</h1><p>${escapeHtml(lead)}</p>`,
    items ? `<ul>${items}</ul>` : '',
    `<p><a class="button" href="${escapeHtml(link)}">${escapeHtml(button)}</a></p></main>`,
    `<div class="foot"><p>${escapeHtml(ignore)}</p></div>`,
  ]
  const text = [
    lead,
    names.map((name) => `* ${name}`).join('\n'),
    `${button}:\n${link}`,
    '-- ',
    ignore,
  ]
  return {
    html: mailDocument({ language, parts, subject }),
    subject,
    text: `${text.filter(Boolean).join('\n\n')}\n`,
  }
}
