import { buttonForm, page as publicPage } from '../pages/page.js'

type Part = { action: string; button: string; lead: string; title: string }

/** The reader's language is not known from the link: both. */
const page = (parts: { en: Part; ru: Part }): Response =>
  publicPage({
    sections: (['en', 'ru'] as const).map((language) => {
      const { action, button, lead, title } = parts[language]
      return { body: `<p>${lead}</p>${buttonForm({ action, button })}`, language, title }
    }),
  })

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
