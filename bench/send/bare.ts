import { createTransport } from 'nodemailer'

import { slotMark } from '../../src/dissemination/mime/slots.js'
import { renderFrame } from '../../src/dissemination/templates/renderFrame.js'
import { release } from './content.js'

/** What a loop around nodemailer's pool does: ten connections, no state, the same mail. */
const [url = '', count = '0', dkim = ''] = process.argv.slice(2)
const recipients = Number(count)
const { html, subject, text } = renderFrame({
  language: 'en',
  list: 'Readers',
  release: {
    ...release,
    attachments: [],
    url: `https://elchi.example/publications/${release.slug}`,
  },
  template: 'publication',
})
const { hostname, port } = new URL(url)

const transport = createTransport({
  host: hostname,
  logger: false,
  maxConnections: 10,
  maxMessages: Infinity,
  pool: true,
  port: Number(port),
  ...(dkim ? { dkim: JSON.parse(dkim) as never } : {}),
})

const cpu = process.cpuUsage()
const begun = performance.now()
let next = 0
const loop = async (): Promise<void> => {
  while (next < recipients) {
    const index = next
    next += 1
    const link = `https://elchi.example/api/mail/unsubscribe/${'x'.repeat(180)}${index}`
    await transport.sendMail({
      encoding: 'quoted-printable',
      envelope: {
        from: 'dispatch@elchi.example',
        to: `reader${index}@d${index % 1000}.example`,
      },
      from: 'Elchi <dispatch@elchi.example>',
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': 'en',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        Precedence: 'list',
        'X-Auto-Response-Suppress': 'All',
      },
      html: html.replaceAll(slotMark('unsubscribe'), link),
      list: { id: { comment: 'Readers', url: 'bench.elchi.example' }, unsubscribe: link },
      subject,
      text: text.replaceAll(slotMark('unsubscribe'), link),
      to: `reader${index}@d${index % 1000}.example`,
    })
  }
}
await Promise.all(Array.from({ length: 20 }, loop))
const { system, user } = process.cpuUsage(cpu)
process.send?.({
  cpu: (system + user) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
  seconds: (performance.now() - begun) / 1000,
})
transport.close()
process.exit(0)
