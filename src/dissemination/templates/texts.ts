import type { FrameLanguage, TemplateName } from './types.js'

type FrameTexts = {
  /** The subject that tells nothing. */
  neutral: string
  lead: Record<TemplateName, null | string>
  reason: (list: string) => string
  subject: Record<TemplateName, (title: string) => string>
  tlp: Record<string, string>
  unsubscribe: string
  view: string
  /** Stands for the title of a text that was withdrawn. */
  withdrawn: (day: string) => string
}

const en: FrameTexts = {
  lead: {
    correction: 'This text replaces one that was sent to you earlier.',
    newsletter: null,
    publication: null,
    withdrawal:
      'A text that was sent to you earlier has been withdrawn. Please do not use it. If it came in an issue of a newsletter, do not use that issue.',
  },
  neutral: 'A message for you',
  reason: (list) => `You receive this mail as a reader of "${list}".`,
  subject: {
    correction: (title) => `Correction: ${title}`,
    newsletter: (title) => title,
    publication: (title) => title,
    withdrawal: (title) => `Withdrawn: ${title}`,
  },
  tlp: {
    'TLP:AMBER': 'Share only within your organisation and with its clients who need to know.',
    'TLP:AMBER+STRICT': 'Share only within your organisation with those who need to know.',
    'TLP:CLEAR': 'May be shared freely.',
    'TLP:GREEN': 'Share within your community, not in public.',
    'TLP:RED': 'For you alone. Do not share.',
  },
  unsubscribe: 'Stop these mails',
  view: 'Read on the web',
  withdrawn: (day) => `our text of ${day}`,
}

const ru: FrameTexts = {
  lead: {
    correction: 'Этот текст заменяет отправленный вам ранее.',
    newsletter: null,
    publication: null,
    withdrawal:
      'Отправленный вам ранее текст отозван. Пожалуйста, не используйте его. Если он пришёл в номере бюллетеня, не используйте этот номер.',
  },
  neutral: 'Сообщение для вас',
  reason: (list) => `Вы получили это письмо как читатель рассылки «${list}».`,
  subject: {
    correction: (title) => `Исправление: ${title}`,
    newsletter: (title) => title,
    publication: (title) => title,
    withdrawal: (title) => `Отозвано: ${title}`,
  },
  tlp: {
    'TLP:AMBER':
      'Делитесь только внутри своей организации и с её клиентами, которым это необходимо знать.',
    'TLP:AMBER+STRICT':
      'Делитесь только внутри своей организации с теми, кому это необходимо знать.',
    'TLP:CLEAR': 'Можно распространять свободно.',
    'TLP:GREEN': 'Делитесь в своём сообществе, но не публично.',
    'TLP:RED': 'Только для вас. Не передавайте никому.',
  },
  unsubscribe: 'Отказаться от этих писем',
  view: 'Читать на сайте',
  withdrawn: (day) => `наш текст от ${day}`,
}

export const frameTexts: Record<FrameLanguage, FrameTexts> = { en, ru }
