import type { CaughtMail } from './mailCatcher.js'

type Page = { body: Buffer | string; headers: Record<string, string>; status: number }

const references: Record<string, string> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escape = (text: string): string =>
  text.replace(/["&<>]/g, (character) => references[character] ?? character)

const style = `
:root { color-scheme: light dark; --line: #8a939c; --soft: color-mix(in srgb, currentColor 6%, transparent); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 0.5rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tbody tr:hover { background: var(--soft); }
a { color: light-dark(#0b57a4, #8ec1f5); }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); background: Canvas; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: 1rem; }
summary { cursor: pointer; padding: 0.5rem 0; }
@media (max-width: 40rem) { thead { display: none; } tr, td { display: block; } td { border: 0; padding: 0.125rem 0; } tr { border-bottom: 1px solid var(--line); padding: 0.5rem 0; } }
`.trim()

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:; frame-src 'self'"

const html = (title: string, body: string): Page => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${style}</style></head><body>${body}</body></html>`,
  headers: { 'Content-Security-Policy': policy, 'Content-Type': 'text/html; charset=utf-8' },
  status: 200,
})

const list = (mails: CaughtMail[]): Page => {
  const rows = mails
    .map(
      ({ parsed, receivedAt, to }, index) =>
        `<tr><td><a href="/${index}">${escape(parsed.subject ?? '(no subject)')}</a></td>` +
        `<td>${escape(to.join(', '))}</td><td>${receivedAt.toISOString().slice(0, 19).replace('T', ' ')}</td></tr>`,
    )
    .reverse()
    .join('')
  return html(
    `Mails (${mails.length})`,
    `<header><h1>Mails (${mails.length})</h1><p>Caught on this machine; nobody else got them.</p></header>
<main><table><thead><tr><th>Subject</th><th>To</th><th>Received (UTC)</th></tr></thead><tbody>${rows}</tbody></table></main>`,
  )
}

const headersOf = ({ raw }: CaughtMail): string => raw.toString('utf8').split(/\r?\n\r?\n/)[0] ?? ''

const one = (mail: CaughtMail, index: number): Page => {
  const { parsed, to } = mail
  const attachments = parsed.attachments
    .map(
      ({ contentType, filename, size }) =>
        `<li>${escape(filename ?? '(no name)')} (${escape(contentType)}, ${size} bytes)</li>`,
    )
    .join('')
  return html(
    parsed.subject ?? 'Mail',
    `<header><p><a href="/">All mails</a></p><h1>${escape(parsed.subject ?? '(no subject)')}</h1>
<p>To ${escape(to.join(', '))}</p></header><main>
${parsed.html ? `<iframe title="The mail in HTML" sandbox src="/${index}/html"></iframe>` : ''}
${attachments ? `<h2>Attachments</h2><ul>${attachments}</ul>` : ''}
<details open><summary>Text</summary><pre>${escape(parsed.text ?? '')}</pre></details>
<details><summary>Headers</summary><pre>${escape(headersOf(mail))}</pre></details>
<p><a href="/${index}/raw">As it arrived</a></p></main>`,
  )
}

const missing: Page = {
  ...html('Not found', '<main><p>No such mail. <a href="/">All mails</a></p></main>'),
  status: 404,
}

/** The catcher's pages: `/`, `/0`, `/0/html`, `/0/raw`. A mail is shown without scripts. */
export const catcherPage = (mails: CaughtMail[], url: string): Page => {
  if (url === '/') {
    return list(mails)
  }
  const [, number, part] = /^\/(\d+)(?:\/(html|raw))?$/.exec(url) ?? []
  const mail = number === undefined ? undefined : mails[Number(number)]
  if (!mail) {
    return missing
  }
  if (part === 'html') {
    return {
      body: mail.parsed.html || '',
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
        'Content-Type': 'text/html; charset=utf-8',
      },
      status: 200,
    }
  }
  return part === 'raw'
    ? { body: mail.raw, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, status: 200 }
    : one(mail, Number(number))
}
