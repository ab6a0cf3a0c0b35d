import type { FrameLanguage } from '../templates/types.js'

const en = {
  again: 'Ask again',
  askedText:
    'If the address is right, a letter is on its way to it. Open the link in that letter; nothing is changed before. It may take some minutes, and may lie among the spam.',
  askedTitle: 'Look into your mailbox',
  badAddressText:
    'This is not a plain mail address, such as name@example.org. Please go back and correct it.',
  badAddressTitle: 'The address is not right',
  backToSite: 'Back to the site',
  busyText: 'Too many people ask at the moment. Nothing was lost; please try again in ten minutes.',
  busyTitle: 'Please try again later',
  confirmButton: 'Confirm the subscription',
  confirmText: 'One step is left: confirm that you want to receive',
  confirmTitle: 'Confirm your subscription',
  confirmedText:
    'You will receive what is published from now on. Every mail has a link to stop it.',
  confirmedTitle: 'You are subscribed',
  contactNote:
    'The programme also keeps you as a contact, with your post. Erasing removes that record too.',
  eraseAsk:
    'Everything stored about your address is erased at once, and no mail of ours will come any more. What remains is a keyed hash that nobody can turn back into an address; it makes sure that you are not mailed by mistake. You can subscribe again at any time.',
  eraseButton: 'Erase everything about me',
  eraseCancel: 'Keep it',
  eraseTitle: 'Erase everything?',
  eraseYes: 'Yes, erase it',
  erasedText: 'Nothing about your address is stored any more.',
  erasedTitle: 'Erased',
  expiredText:
    'Links in our letters work for a limited time. Nothing was changed. Ask for a new one.',
  expiredTitle: 'This link does not work any more',
  exportButton: 'Download what is stored about me',
  language: 'Language of the mails',
  lists: 'Mails that I receive',
  noLists: 'There is no list that you can choose.',
  ownData: 'My data',
  ownDataText:
    'A copy of everything stored about your address, or its erasure, at once and without asking anybody.',
  preferencesTitle: 'Your subscriptions',
  save: 'Save',
  savedTitle: 'Saved',
  unnamedList: 'A mailing list',
}

export type SubscriptionTexts = typeof en

const ru: SubscriptionTexts = {
  again: 'Запросить снова',
  askedText:
    'Если адрес верен, на него уже идёт письмо. Откройте ссылку из письма; до этого ничего не меняется. Это может занять несколько минут; проверьте и папку со спамом.',
  askedTitle: 'Проверьте почту',
  badAddressText:
    'Это не простой почтовый адрес, такой как name@example.org. Вернитесь и исправьте его.',
  badAddressTitle: 'Адрес указан неверно',
  backToSite: 'Вернуться на сайт',
  busyText: 'Сейчас слишком много запросов. Ничего не потеряно; попробуйте через десять минут.',
  busyTitle: 'Попробуйте позже',
  confirmButton: 'Подтвердить подписку',
  confirmText: 'Остался один шаг: подтвердите, что хотите получать',
  confirmTitle: 'Подтвердите подписку',
  confirmedText: 'Вы будете получать новые публикации. В каждом письме есть ссылка для отказа.',
  confirmedTitle: 'Вы подписаны',
  contactNote:
    'Программа также хранит вас как контакт с указанием должности. При удалении исчезнет и эта запись.',
  eraseAsk:
    'Всё, что хранится о вашем адресе, будет удалено сразу, и наших писем больше не будет. Останется хеш с ключом, по которому нельзя узнать адрес; он нужен, чтобы вам не написали по ошибке. Подписаться снова можно в любое время.',
  eraseButton: 'Удалить всё обо мне',
  eraseCancel: 'Оставить',
  eraseTitle: 'Удалить всё?',
  eraseYes: 'Да, удалить',
  erasedText: 'О вашем адресе больше ничего не хранится.',
  erasedTitle: 'Удалено',
  expiredText:
    'Ссылки в наших письмах действуют ограниченное время. Ничего не изменилось. Запросите новую.',
  expiredTitle: 'Ссылка больше не действует',
  exportButton: 'Скачать всё, что хранится обо мне',
  language: 'Язык писем',
  lists: 'Письма, которые я получаю',
  noLists: 'Нет рассылок, которые можно выбрать.',
  ownData: 'Мои данные',
  ownDataText:
    'Копия всего, что хранится о вашем адресе, или удаление, сразу и без чьего-либо разрешения.',
  preferencesTitle: 'Ваши подписки',
  save: 'Сохранить',
  savedTitle: 'Сохранено',
  unnamedList: 'Рассылка',
}

export const subscriptionTexts: Record<FrameLanguage, SubscriptionTexts> = { en, ru }

export const languageOf = (value: null | string | undefined): FrameLanguage =>
  value === 'ru' ? 'ru' : 'en'
