import { body, heading, link, list, paragraph } from '../lexical.js'
import { publicPartners } from './partners.js'
import { programme } from './programme.js'

const addressOf = (kind: string): string =>
  programme.links.find((candidate) => candidate.kind === kind)?.url ?? ''

const partner = (key: string): string => {
  const { city, name } = publicPartners[key] ?? { city: '', name: '' }
  return `${name}, ${city}`
}

const english = (site: string) =>
  body(
    paragraph(programme.aim),
    heading('Period and budget'),
    paragraph('March 2011 - April 2013. EUR 901,111.'),
    heading('Funders'),
    list(
      ['European Union (EIDHR)'],
      ['Netherlands Embassy in Moscow (MRF)'],
      ['Netherlands Embassy in Astana (MRF)'],
    ),
    heading('Run by'),
    paragraph('Netherlands Helsinki Committee (NHC)'),
    heading('Partners'),
    list([partner('iphr')], [partner('kibhr')], [partner('tihr')], ['Anonymous partner, Uzbekistan']),
    heading('What the programme does'),
    list(...programme.activities.map((activity) => [activity])),
    heading('Rights'),
    paragraph(
      'Freedom of expression (ICCPR 19), of assembly and association (21, 22), of religion (18).',
    ),
    heading('Stay informed'),
    list(
      [link(`${site}/subscribe`, 'Subscribe to publications')],
      [link(addressOf('video'), 'Video: defenders of human rights speak')],
      [link(addressOf('facebook'), 'The campaign on Facebook')],
      ['Write to ', link(`mailto:${programme.contact}`, programme.contact)],
    ),
  )

const russian = (site: string) =>
  body(
    paragraph(
      'Помочь местным организациям рассказать миру о положении с основными правами в Казахстане, Туркменистане и Узбекистане и найти поддержку для тех, кто их защищает.',
    ),
    heading('Срок и бюджет'),
    paragraph('Март 2011 - апрель 2013. 901 111 евро.'),
    heading('Финансирование'),
    list(
      ['Европейский союз (EIDHR)'],
      ['Посольство Нидерландов в Москве (MRF)'],
      ['Посольство Нидерландов в Астане (MRF)'],
    ),
    heading('Ведёт программу'),
    paragraph('Нидерландский Хельсинкский комитет (NHC)'),
    heading('Партнёры'),
    list(
      ['Международное партнёрство по правам человека, Брюссель'],
      ['Казахстанское международное бюро по правам человека и соблюдению законности, Алматы'],
      ['Туркменская инициатива по правам человека, Вена'],
      ['Анонимный партнёр, Узбекистан'],
    ),
    heading('Что делает программа'),
    list(
      ['Тренинги активистов: мониторинг, сообщения, адвокация'],
      ['Мониторинг свободы слова, собраний, объединений и религии'],
      ['Публикации о последних событиях для международного сообщества'],
      ['Поездки в Комитет ООН по правам человека, Европейский парламент и ОБСЕ'],
      ['Помощь людям, чьи права нарушены'],
      ['Сеть, которая делится ресурсами и согласует адвокацию'],
    ),
    heading('Быть в курсе'),
    list(
      [link(`${site}/subscribe`, 'Подписаться на публикации')],
      [link(addressOf('video'), 'Видео: говорят правозащитники')],
      [link(addressOf('facebook'), 'Кампания в Facebook')],
      ['Написать: ', link(`mailto:${programme.contact}`, programme.contact)],
    ),
  )

/** Pages of the site, which pass through the same workflow as every other text. */
export const pages = [
  { content: english, language: 'en' as const, slug: 'programme', title: programme.title },
  {
    content: russian,
    language: 'ru' as const,
    slug: 'programma',
    title: 'Гражданская кампания за основные права в Центральной Азии',
    translationOf: 'programme',
  },
]
