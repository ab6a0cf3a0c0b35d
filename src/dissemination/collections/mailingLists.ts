import type { CollectionConfig } from 'payload'

import type { ListRow } from '../audience/types.js'
import type { Encryption } from '../openpgp/types.js'
import type { Appearance } from '../templates/types.js'

import { refuseKnownIdentities } from '../../anonymisation/gate/index.js'
import { plainLine } from '../../plugin/plainLine.js'
import { randomId } from '../../plugin/randomId.js'
import { tlpLabels } from '../../releases/tlp.js'
import { keepMailedLists } from '../audience/keepMailedLists.js'
import { withheldField } from '../subscription/withheldField.js'
import { group } from './group.js'

/**
 * Audiences, each with the most sensitive label that may be sent to it. What readers see of a list
 * names nobody whom the register protects: such a save is refused.
 */
export const mailingLists = (isEnabled: boolean): { slug: 'mailing-lists' } & CollectionConfig => ({
  slug: 'mailing-lists',
  admin: {
    defaultColumns: ['name', 'membership', 'tlpCeiling', 'language', 'mechanism', 'status'],
    group,
    useAsTitle: 'name',
  },
  disableDuplicate: true,
  fields: [
    randomId(),
    ...(isEnabled ? [withheldField] : []),
    {
      name: 'name',
      type: 'text',
      admin: {
        description: {
          en: 'Readers see it in every mail, and everybody where anyone may subscribe.',
          ru: 'Читатели видят его в каждом письме, а у открытой рассылки видят все.',
        },
      },
      label: { en: 'Name', ru: 'Название' },
      maxLength: 120,
      required: true,
      validate: plainLine,
    },
    {
      name: 'description',
      type: 'textarea',
      admin: {
        description: {
          en: 'Shown beside the name where readers choose.',
          ru: 'Показывается рядом с названием, где читатели выбирают.',
        },
      },
      label: { en: 'What it carries', ru: 'О чём она' },
      maxLength: 600,
    },
    {
      name: 'membership',
      type: 'select',
      admin: {
        description: {
          en: 'Subscriptions: whoever has one. Contacts: all active contacts that the fields below describe.',
          ru: 'Подписки: те, у кого она есть. Контакты: все действующие контакты, подходящие под поля ниже.',
        },
      },
      defaultValue: 'subscriptions',
      label: { en: 'Members', ru: 'Участники' },
      options: [
        { label: { en: 'Subscriptions', ru: 'Подписки' }, value: 'subscriptions' },
        { label: { en: 'Contacts', ru: 'Контакты' }, value: 'contacts' },
      ],
      required: true,
    },
    {
      name: 'tlpCeiling',
      type: 'select',
      admin: {
        description: {
          en: 'The most sensitive label that may be sent to this list.',
          ru: 'Самая закрытая метка, которую можно отправлять в эту рассылку.',
        },
        position: 'sidebar',
      },
      defaultValue: 'TLP:CLEAR',
      label: { en: 'TLP ceiling', ru: 'Предел TLP' },
      options: [...tlpLabels],
      required: true,
    },
    {
      name: 'encryption',
      type: 'select',
      admin: {
        description: {
          en: 'Required: a reader without a confirmed OpenPGP key is left out. When possible: whoever gave a key gets encrypted mails or none.',
          ru: 'Обязательно: читатель без подтверждённого ключа OpenPGP пропускается. Если можно: кто дал ключ, получает письма только зашифрованными.',
        },
        position: 'sidebar',
      },
      defaultValue: 'possible',
      label: { en: 'Encryption', ru: 'Шифрование' },
      options: [
        { label: { en: 'When possible', ru: 'Если можно' }, value: 'possible' },
        { label: { en: 'Required', ru: 'Обязательно' }, value: 'required' },
        { label: { en: 'Never', ru: 'Никогда' }, value: 'never' },
      ] satisfies { label: { en: string; ru: string }; value: Encryption }[],
      required: true,
    },
    {
      name: 'tlsRequired',
      type: 'checkbox',
      admin: {
        description: {
          en: 'Mails to this list go to our mail server over TLS or stay in the queue; a sending to several lists does as its strictest one says.',
          ru: 'Письма в эту рассылку уходят на наш почтовый сервер только по TLS, иначе остаются в очереди; отправка в несколько рассылок следует самой строгой.',
        },
        position: 'sidebar',
      },
      defaultValue: false,
      label: { en: 'Over TLS only', ru: 'Только по TLS' },
    },
    {
      name: 'appearance',
      type: 'select',
      admin: {
        description: {
          en: 'Neutral, for readers at risk: sender and subject tell nothing; the text inside stays as it is. Needs MAIL_FROM_NEUTRAL.',
          ru: 'Нейтрально, для читателей под угрозой: отправитель и тема ничего не говорят; текст внутри остаётся прежним. Нужен MAIL_FROM_NEUTRAL.',
        },
        position: 'sidebar',
      },
      defaultValue: 'named',
      label: { en: 'Sender and subject', ru: 'Отправитель и тема' },
      options: [
        { label: { en: 'Named', ru: 'С названием' }, value: 'named' },
        { label: { en: 'Neutral', ru: 'Нейтрально' }, value: 'neutral' },
      ] satisfies { label: { en: string; ru: string }; value: Appearance }[],
      required: true,
    },
    {
      name: 'language',
      type: 'text',
      admin: { description: { en: 'ISO 639-1', ru: 'ISO 639-1' }, position: 'sidebar' },
      label: { en: 'Language', ru: 'Язык' },
      maxLength: 8,
    },
    {
      name: 'mechanism',
      type: 'text',
      admin: { position: 'sidebar' },
      label: { en: 'Mechanism', ru: 'Механизм' },
      maxLength: 80,
    },
    {
      name: 'country',
      type: 'text',
      admin: { description: { en: 'ISO 3166', ru: 'ISO 3166' }, position: 'sidebar' },
      label: { en: 'Country', ru: 'Страна' },
      maxLength: 8,
    },
    {
      name: 'topic',
      type: 'text',
      admin: { position: 'sidebar' },
      label: { en: 'Topic', ru: 'Тема' },
      maxLength: 80,
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      admin: { position: 'sidebar' },
      defaultValue: false,
      label: { en: 'Anyone may subscribe', ru: 'Подписаться может любой' },
      validate: (value, { siblingData }) => {
        const { encryption, tlpCeiling } = siblingData as Partial<ListRow>
        if (!value) {
          return true
        }
        if (tlpCeiling !== 'TLP:CLEAR') {
          return 'A list that anyone may join carries TLP:CLEAR alone. / Открытая рассылка несёт только TLP:CLEAR.'
        }
        return (
          encryption !== 'required' ||
          'Who joins by the site gives no key, and a list that requires one would bring nothing. / Подписчики с сайта не дают ключей и ничего не получали бы.'
        )
      },
    },
    {
      name: 'status',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'open',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { label: { en: 'Open', ru: 'Открыта' }, value: 'open' },
        { label: { en: 'Closed', ru: 'Закрыта' }, value: 'closed' },
      ],
      required: true,
    },
  ],
  hooks: {
    beforeChange: isEnabled ? [refuseKnownIdentities] : [],
    beforeDelete: [keepMailedLists],
  },
  labels: {
    plural: { en: 'Mailing lists', ru: 'Списки рассылки' },
    singular: { en: 'Mailing list', ru: 'Список рассылки' },
  },
  lockDocuments: false,
})
