import { createTransport } from 'nodemailer'

/** What a loop around nodemailer's pool does: ten connections, no state, the same text. */
const [url = '', count = '0', dkim = ''] = process.argv.slice(2)
const recipients = Number(count)
const paragraph =
  'Three believers were fined for a meeting in a private flat; the court heard no witness of the defence. '
const text = `${paragraph.repeat(20)}\n`
const html = `<p>${paragraph.repeat(20)}</p>`
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
      from: 'Elchi <dispatch@elchi.example>',
      html: `${html}<p><a href="${link}">Leave</a></p>${process.env.BENCH_PADDING_HTML ?? ''}`,
      list: { id: { comment: 'Readers', url: 'bench.elchi.example' }, unsubscribe: link },
      subject: 'Fines for believers',
      text: `${text}${link}${process.env.BENCH_PADDING_TEXT ?? ''}`,
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
