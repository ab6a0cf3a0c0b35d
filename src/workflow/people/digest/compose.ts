import type { DigestContent, DigestItem } from './collect.js'

import { type Language, texts } from './texts.js'

export type DigestMail = { html: string; subject: string; text: string }

/** Lines of one section; the rest is counted. */
const mostLines = 20

const fill = (text: string, values: Record<string, number | string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`)

type Line = { link: string; text: string }

type Section = { heading: string; left: number; lines: Line[] }

/**
 * A digest as a mail. It holds names of workflows and states, days, counts and links alone: a mail
 * passes through many hands.
 *
 * @param args.desk the address of the admin panel
 */
export const composeDigest = (
  content: DigestContent,
  { desk, language }: { desk: string; language: Language },
): DigestMail => {
  const words = texts[language]
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(iso),
    )
  const link = ({ collection, document }: { collection: string; document: string }): string =>
    `${desk}/collections/${collection}/${encodeURIComponent(document)}`
  const due = ({ dueAt, urgency }: DigestItem): string =>
    dueAt === null
      ? ''
      : `, ${fill(urgency === 'none' ? words.due : words[urgency], { day: day(dueAt) })}`
  const line = (item: DigestItem): Line => ({
    link: link(item),
    text: `${item.workflow.label[language]}: ${item.workflow.states[item.state]?.label[language] ?? item.state}${due(item)}`,
  })
  const section = (heading: string, lines: Line[]): Section[] =>
    lines.length === 0
      ? []
      : [
          {
            heading: `${heading} (${lines.length})`,
            left: Math.max(0, lines.length - mostLines),
            lines: lines.slice(0, mostLines),
          },
        ]
  const sections = [
    ...section(words.mine, content.mine.map(line)),
    ...section(words.open, content.open.map(line)),
    ...section(
      words.mentioned,
      content.mentioned.map((each) => ({
        link: link(each),
        text: fill(words.times, { n: each.times }),
      })),
    ),
    ...section(words.escalated, content.escalated.map(line)),
  ]
  const waiting = [...content.mine, ...content.open]
  const late = waiting.filter(({ urgency }) => urgency === 'late').length
  const counts = { late, n: waiting.length + content.mentioned.length + content.escalated.length }
  return {
    html: htmlOf(language, words, sections),
    subject: fill(late > 0 ? words.subjectLate : words.subject, counts),
    text: textOf(words, sections),
  }
}

type Words = (typeof texts)[Language]

const textOf = (words: Words, sections: Section[]): string =>
  [
    words.greeting,
    ...sections.map(({ heading, left, lines }) =>
      [
        heading,
        ...lines.map((each) => `- ${each.text}\n  ${each.link}`),
        ...(left > 0 ? [`- ${fill(words.more, { n: left })}`] : []),
      ].join('\n'),
    ),
    `-- \n${words.footer}`,
    '',
  ].join('\n\n')

const htmlOf = (language: Language, words: Words, sections: Section[]): string => {
  const list = ({ heading, left, lines }: Section): string =>
    [
      `<h2 style="font-size:17px;margin:24px 0 8px">${escape(heading)}</h2>`,
      '<ul style="margin:0;padding-left:20px">',
      ...lines.map(
        (each) =>
          `<li style="margin:6px 0"><a href="${escape(each.link)}">${escape(each.text)}</a></li>`,
      ),
      ...(left > 0 ? [`<li>${escape(fill(words.more, { n: left }))}</li>`] : []),
      '</ul>',
    ].join('')
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>`,
    '<body style="font:16px/1.5 system-ui,sans-serif;max-width:600px;margin:0 auto;padding:16px">',
    `<p>${escape(words.greeting)}</p>`,
    ...sections.map(list),
    `<p style="margin-top:32px;font-size:14px;opacity:.75">${escape(words.footer)}</p>`,
    '</body></html>',
  ].join('')
}
