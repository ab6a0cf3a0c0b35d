/** The languages of the site's own words; publications have their own. */
export type Language = 'en' | 'ru'

export const languages: Language[] = ['en', 'ru']

const en = {
  address: 'Your e-mail address',
  feedText: 'Without leaving an address: publications as a feed for a news reader,',
  feedTitle: 'Feed',
  mailLanguage: 'Language of the mails',
  manageButton: 'Send me the link',
  manageText:
    'To change or end a subscription, see what is stored about you, or have it erased, ask for a link. It is sent to your address.',
  manageTitle: 'Already subscribed?',
  subscribeButton: 'Subscribe',
  subscribeClosed: 'There is no list to subscribe to at the moment.',
  subscribeLead:
    'Publications reach you by e-mail. You get one letter first, with a link that confirms the subscription.',
  subscribeOffice: 'You can also write to the programme’s office:',
  trap: 'Leave this field empty',
  whichMails: 'Which mails would you like?',
  all: 'All',
  allPublications: 'All publications',
  about: 'The programme',
  backHome: 'Go to the first page',
  contents: 'Main menu',
  correcting: 'This publication is being corrected. A corrected version will take its place.',
  country: 'Country',
  description: 'What monitors in Central Asia see, told without exposing them.',
  emptyHome: 'Nothing has been published yet.',
  emptyHomeMore: 'The programme’s page appears here once it has been approved.',
  emptyList: 'No publications yet.',
  emptySearch: 'No publication fits this choice.',
  errorText: 'The page cannot be shown at the moment. Nothing was lost; please try again later.',
  errorTitle: 'Something went wrong',
  file: 'File',
  files: 'Files',
  fingerprint: 'Fingerprint of the approved text (SHA-256)',
  interface: 'Language of the site',
  language: 'Language',
  latest: 'Latest publications',
  newer: 'Newer',
  older: 'Older',
  otherLanguages: 'In other languages',
  pages: 'Pages of the list',
  publications: 'Publications',
  right: 'Right',
  skip: 'Skip to the content',
  siteName: 'Elchi',
  subscribe: 'Subscribe',
  subscribePromise:
    'Your address is used for nothing else, is passed on to nobody, and is deleted when you ask.',
  sources: 'Names, places and dates that could expose a person have been left out or made general.',
  tlp: 'May be shared freely (TLP 2.0)',
  unknownText: 'There is nothing under this address. It may have been typed wrongly.',
  unknownTitle: 'Page not found',
  withdrawnText:
    'This publication was withdrawn and is no longer available. Please do not share copies of it.',
  withdrawnTitle: 'Withdrawn',
}

export type Texts = typeof en

const ru: Texts = {
  address: 'Ваш адрес электронной почты',
  feedText: 'Без указания адреса: публикации как лента для программы чтения новостей,',
  feedTitle: 'Лента',
  mailLanguage: 'Язык писем',
  manageButton: 'Прислать ссылку',
  manageText:
    'Чтобы изменить или отменить подписку, увидеть, что о вас хранится, или удалить это, запросите ссылку. Она придёт на ваш адрес.',
  manageTitle: 'Уже подписаны?',
  subscribeButton: 'Подписаться',
  subscribeClosed: 'Сейчас нет рассылок, на которые можно подписаться.',
  subscribeLead:
    'Публикации приходят по электронной почте. Сначала вы получите письмо со ссылкой для подтверждения.',
  subscribeOffice: 'Можно также написать в бюро программы:',
  trap: 'Оставьте это поле пустым',
  whichMails: 'Какие письма вы хотите получать?',
  all: 'Все',
  allPublications: 'Все публикации',
  about: 'Программа',
  backHome: 'На первую страницу',
  contents: 'Главное меню',
  correcting: 'Эта публикация исправляется. Её заменит исправленная версия.',
  country: 'Страна',
  description: 'То, что видят наблюдатели в Центральной Азии, без риска для них.',
  emptyHome: 'Пока ничего не опубликовано.',
  emptyHomeMore: 'Страница программы появится здесь после утверждения.',
  emptyList: 'Публикаций пока нет.',
  emptySearch: 'Под этот выбор не подходит ни одна публикация.',
  errorText: 'Сейчас страницу показать нельзя. Ничего не потеряно, попробуйте позже.',
  errorTitle: 'Что-то пошло не так',
  file: 'Файл',
  files: 'Файлы',
  fingerprint: 'Отпечаток утверждённого текста (SHA-256)',
  interface: 'Язык сайта',
  language: 'Язык',
  latest: 'Последние публикации',
  newer: 'Новее',
  older: 'Раньше',
  otherLanguages: 'На других языках',
  pages: 'Страницы списка',
  publications: 'Публикации',
  right: 'Право',
  skip: 'Перейти к содержанию',
  siteName: 'Элчи',
  subscribe: 'Подписка',
  subscribePromise:
    'Ваш адрес не используется ни для чего другого, никому не передаётся и удаляется по вашей просьбе.',
  sources: 'Имена, места и даты, по которым можно узнать человека, опущены или обобщены.',
  tlp: 'Можно распространять без ограничений (TLP 2.0)',
  unknownText: 'По этому адресу ничего нет. Возможно, в нём опечатка.',
  unknownTitle: 'Страница не найдена',
  withdrawnText:
    'Эта публикация отозвана и больше не доступна. Пожалуйста, не распространяйте её копии.',
  withdrawnTitle: 'Отозвано',
}

export const texts: Record<Language, Texts> = { en, ru }

/** The address of a publication in the frame of its own language: where search engines find it. */
export const ownPage = ({ slug, language }: { language: string; slug: string }): string =>
  at(language === 'ru' ? 'ru' : 'en', `/publications/${slug}`)

/** The address of a page of the site in one of its languages. */
export const at = (language: Language, path: string): string =>
  language === 'en' ? path : `/ru${path === '/' ? '' : path}`
