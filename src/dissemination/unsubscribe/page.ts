import { escapeHtml } from '../templates/escapeHtml.js'

const style = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; }
section + section { margin-top: 2rem; border-top: 1px solid; padding-top: 1rem; }
button { font: inherit; padding: 0.5rem 1rem; min-height: 2.75rem; cursor: pointer; }
`.trim()

type Part = { action: string; button: string; lead: string; title: string }

const section = (language: string, { action, button, lead, title }: Part): string =>
  [
    `<section lang="${language}"><h1>${title}</h1><p>${lead}</p>`,
    `<form method="post" action="${escapeHtml(action)}"><button>${button}</button></form></section>`,
  ].join('')

/** A page of a link in a mail: two languages, no script, nothing from elsewhere. */
const page = (parts: { en: Part; ru: Part }): Response =>
  new Response(
    [
      '<!doctype html><html lang="en"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${parts.en.title}</title><style>${style}</style></head><body><main>`,
      section('en', parts.en),
      section('ru', parts.ru),
      '</main></body></html>',
    ].join('\n'),
    {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
        'Content-Type': 'text/html; charset=utf-8',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'noindex',
      },
    },
  )

/** Asks before anything changes: link scanners open every link of a mail. */
export const askPage = (token: string): Response => {
  const action = `/api/mail/unsubscribe/${token}`
  return page({
    en: {
      action,
      button: 'Stop these mails',
      lead: 'You will get no more mails of this list.',
      title: 'Leave this list?',
    },
    ru: {
      action,
      button: 'Отказаться от писем',
      lead: 'Вы больше не будете получать письма этой рассылки.',
      title: 'Отписаться от рассылки?',
    },
  })
}

/** The answer to leaving; the same whether the link was known or not. */
export const leftPage = (token: string): Response => {
  const action = `/api/mail/subscribe-again/${token}`
  return page({
    en: {
      action,
      button: 'Undo',
      lead: 'You get no more mails of this list. If this was a mistake, undo it here.',
      title: 'Done',
    },
    ru: {
      action,
      button: 'Вернуть подписку',
      lead: 'Вы больше не получаете письма этой рассылки. Если это ошибка, верните подписку.',
      title: 'Готово',
    },
  })
}

/** The answer to the undoing. */
export const returnedPage = (token: string): Response => {
  const action = `/api/mail/unsubscribe/${token}`
  return page({
    en: {
      action,
      button: 'Stop these mails',
      lead: 'You are on the list again.',
      title: 'Undone',
    },
    ru: {
      action,
      button: 'Отказаться от писем',
      lead: 'Вы снова в рассылке.',
      title: 'Подписка возвращена',
    },
  })
}
