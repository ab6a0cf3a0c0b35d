import type { FrameLanguage } from '../templates/types.js'
import type { NoticeKind } from './types.js'

type NoticeTexts = {
  /** The name of what the link does. */
  button: string
  /** Why this letter came, and what happens if it is ignored. */
  ignore: string
  lead: string
  subject: string
}

const en: Record<NoticeKind, NoticeTexts> = {
  confirm: {
    button: 'Confirm the subscription',
    ignore:
      'Somebody, probably you, entered this address on our site. If it was not you, do nothing: without a confirmation no more mails come, and the address is deleted after a week. The link works for three days.',
    lead: 'Please confirm that you want to receive:',
    subject: 'Please confirm your subscription',
  },
  issue: {
    button: 'Open the issue',
    ignore: 'You receive this mail as a member of staff.',
    lead: 'An issue of a newsletter was assembled and waits for a decision.',
    subject: 'An issue waits for you',
  },
  key: {
    button: 'Confirm the key',
    ignore:
      'You could read this letter, so the key that it was encrypted to is yours. If you do not know why it came, do nothing: without a confirmation you get nothing encrypted to this key. The link works for a week; open it yourself and do not forward it.',
    lead: 'Please confirm that our mails to you may be encrypted to this OpenPGP key:',
    subject: 'Please confirm your OpenPGP key',
  },
  'key-expiry': {
    button: 'Open the contact',
    ignore: 'You receive this mail as a member of staff.',
    lead: 'The OpenPGP key of a contact expires soon. From then on this contact gets no mail that has to be encrypted. Ask for the renewed key and paste it on the page of the contact.',
    subject: 'The key of a contact expires soon',
  },
  preferences: {
    button: 'Open my settings',
    ignore:
      'Somebody, probably you, asked for this link on our site. If it was not you, do nothing. The link works for a day; whoever has it can change your subscriptions, so please do not forward it.',
    lead: 'Here you change which mails you receive, get a copy of what is stored about you, or have it erased.',
    subject: 'Your subscriptions',
  },
}

const ru: Record<NoticeKind, NoticeTexts> = {
  confirm: {
    button: 'Подтвердить подписку',
    ignore:
      'Кто-то, вероятно вы, указал этот адрес на нашем сайте. Если это были не вы, ничего не делайте: без подтверждения писем больше не будет, а адрес удалится через неделю. Ссылка действует три дня.',
    lead: 'Подтвердите, что хотите получать:',
    subject: 'Подтвердите подписку',
  },
  issue: {
    button: 'Открыть выпуск',
    ignore: 'Вы получили это письмо как сотрудник.',
    lead: 'Выпуск бюллетеня собран и ждёт решения.',
    subject: 'Выпуск ждёт вас',
  },
  key: {
    button: 'Подтвердить ключ',
    ignore:
      'Вы смогли прочитать это письмо, значит, ключ, которым оно зашифровано, ваш. Если вы не знаете, почему оно пришло, ничего не делайте: без подтверждения этим ключом ничего шифроваться не будет. Ссылка действует неделю; откройте её сами и не пересылайте.',
    lead: 'Подтвердите, что наши письма вам можно шифровать этим ключом OpenPGP:',
    subject: 'Подтвердите ваш ключ OpenPGP',
  },
  'key-expiry': {
    button: 'Открыть контакт',
    ignore: 'Вы получили это письмо как сотрудник.',
    lead: 'Ключ OpenPGP одного из контактов скоро истекает. После этого контакт не получит писем, которые должны быть зашифрованы. Попросите обновлённый ключ и вставьте его на странице контакта.',
    subject: 'Ключ контакта скоро истекает',
  },
  preferences: {
    button: 'Открыть настройки',
    ignore:
      'Кто-то, вероятно вы, запросил эту ссылку на нашем сайте. Если это были не вы, ничего не делайте. Ссылка действует сутки; по ней можно изменить ваши подписки, поэтому не пересылайте её.',
    lead: 'Здесь можно выбрать письма, получить копию хранимых о вас данных или удалить их.',
    subject: 'Ваши подписки',
  },
}

export const noticeTexts: Record<FrameLanguage, Record<NoticeKind, NoticeTexts>> = { en, ru }
