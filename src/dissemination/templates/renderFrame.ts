import type { Appearance, FrameLanguage, MailRelease, MailText, TemplateName } from './types.js'

import { slotMark } from '../mime/slots.js'
import { escapeHtml } from './escapeHtml.js'
import { mailDocument } from './mailDocument.js'
import { frameTexts } from './texts.js'

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
  appearance?: Appearance
  language: FrameLanguage
  list: string
  release: MailRelease
  template: TemplateName
}): MailText => {
  const { appearance = 'named', language, list, release, template } = args
  const texts = frameTexts[language]
  const isNeutral = appearance === 'neutral'
  const subject = isNeutral ? texts.neutral : subjectOf(release, language, template)
  const lead = texts.lead[template]
  const tlp = texts.tlp[release.tlp] ?? ''
  const unsubscribe = slotMark('unsubscribe')
  const content = template === 'withdrawal' ? { html: '', text: '' } : release

  const parts = [
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
    `</div>`,
  ]
  const text = [
    // The first line of the text part is what some lists of mails show.
    isNeutral ? texts.neutral : '',
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
  return {
    html: mailDocument({
      language,
      parts,
      preview: isNeutral ? texts.neutral : undefined,
      subject,
    }),
    subject,
    text: `${joined(text, '\n\n')}\n`,
  }
}
