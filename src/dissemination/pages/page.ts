import type { FrameLanguage } from '../templates/types.js'

import { escapeHtml } from '../templates/escapeHtml.js'
import { pageStyle } from './style.js'

/** A part of a page in one language. */
export type Section = { body: string; language: FrameLanguage; title: string }

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

/**
 * A page that a mail or a form leads to: no script, nothing from elsewhere, kept by nobody. The
 * first section has the heading of the page.
 *
 * @param args.sections their bodies are HTML; titles are text
 */
export const page = (args: { sections: Section[]; status?: number }): Response => {
  const [first] = args.sections
  const sections = args.sections.map(({ body, language, title }, index) => {
    const heading = index === 0 || language !== first?.language ? 'h1' : 'h2'
    return `<section lang="${language}"><${heading}>${escapeHtml(title)}</${heading}>${body}</section>`
  })
  const html = [
    `<!doctype html><html lang="${first?.language ?? 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(first?.title ?? '')}</title><style>${pageStyle}</style></head><body><main>`,
    ...sections,
    '</main></body></html>',
  ]
  return new Response(html.join('\n'), { headers, status: args.status ?? 200 })
}

/** A form of one button. */
export const buttonForm = (args: {
  action: string
  button: string
  look?: 'danger' | 'plain'
  values?: Record<string, string>
}): string => {
  const { action, button, look, values = {} } = args
  const hidden = Object.entries(values).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  return [
    `<form method="post" action="${escapeHtml(action)}">`,
    ...hidden,
    `<button${look ? ` class="${look}"` : ''}>${escapeHtml(button)}</button></form>`,
  ].join('')
}
