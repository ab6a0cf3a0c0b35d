import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { validateCountryCode } from '../fields/countryCode.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { onlyFor } from '../roles.js'
import { slugs } from '../slugs.js'
import { languages } from '../vocabularies/languages.js'
import { legalBases } from '../vocabularies/legalBases.js'
import { mechanisms } from '../vocabularies/mechanisms.js'
import { tlpLabels } from '../vocabularies/tlp.js'
import { address } from './address.js'
import { validateOpenpgpKey } from './openpgpKey.js'

/** People at international actors who can act on what is published. */
export const Contacts: CollectionConfig = {
  slug: slugs.contacts,
  access: accessOf(policy[slugs.contacts]),
  admin: {
    defaultColumns: ['name', 'organisation', 'mechanism', 'language', 'tlpClearance', 'status'],
    group: groups.people,
    useAsTitle: 'name',
  },
  defaultSort: 'organisation',
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: { en: 'Name', ru: 'Имя' },
          maxLength: 120,
          required: true,
        },
        { name: 'role', type: 'text', label: { en: 'Post', ru: 'Должность' }, maxLength: 120 },
      ],
    },
    {
      name: 'organisation',
      type: 'text',
      index: true,
      label: { en: 'Organisation', ru: 'Организация' },
      maxLength: 200,
      required: true,
    },
    address,
    {
      name: 'openpgpKey',
      type: 'textarea',
      access: onlyFor('coordinator'),
      admin: {
        description: {
          en: 'Public key block. Once its owner has confirmed it, mails to this contact are encrypted to it, and never sent in the clear.',
          ru: 'Блок открытого ключа. Когда владелец его подтвердит, письма этому контакту шифруются им и не уходят открытым текстом.',
        },
      },
      label: { en: 'OpenPGP key', ru: 'Ключ OpenPGP' },
      maxLength: 60_000,
      validate: validateOpenpgpKey,
    },
    {
      name: 'openpgpState',
      type: 'ui',
      admin: {
        components: { Field: 'payload-elchi/client#KeyView' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    {
      name: 'origin',
      type: 'text',
      access: onlyFor('coordinator'),
      admin: {
        description: {
          en: 'How the address came to us, and what its owner agreed to.',
          ru: 'Как адрес попал к нам и на что согласился его владелец.',
        },
      },
      label: { en: 'Origin of the address', ru: 'Откуда адрес' },
      maxLength: 300,
    },
    {
      name: 'mechanism',
      type: 'select',
      admin: { position: 'sidebar' },
      index: true,
      label: { en: 'Mechanism', ru: 'Механизм' },
      options: mechanisms,
      required: true,
    },
    {
      name: 'language',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'en',
      label: { en: 'Language', ru: 'Язык' },
      options: languages,
      required: true,
    },
    {
      name: 'country',
      type: 'text',
      admin: {
        description: { en: 'ISO 3166, such as BE', ru: 'ISO 3166, например BE' },
        position: 'sidebar',
      },
      label: { en: 'Based in', ru: 'Страна нахождения' },
      validate: validateCountryCode,
    },
    {
      name: 'tlpClearance',
      type: 'select',
      admin: {
        description: {
          en: 'The most sensitive label this person may receive.',
          ru: 'Самая закрытая метка, которую можно отправлять этому человеку.',
        },
        position: 'sidebar',
      },
      defaultValue: 'TLP:CLEAR',
      label: { en: 'TLP clearance', ru: 'Допуск TLP' },
      options: tlpLabels,
      required: true,
    },
    {
      name: 'legalBasis',
      type: 'select',
      admin: { position: 'sidebar' },
      label: { en: 'Legal basis', ru: 'Правовое основание' },
      options: legalBases,
      required: true,
    },
    {
      name: 'status',
      type: 'select',
      admin: { position: 'sidebar' },
      defaultValue: 'active',
      label: { en: 'Status', ru: 'Статус' },
      options: [
        { value: 'active', label: { en: 'Active', ru: 'Действует' } },
        { value: 'paused', label: { en: 'Paused', ru: 'На паузе' } },
        { value: 'left', label: { en: 'Left the post', ru: 'Покинул должность' } },
      ],
      required: true,
    },
  ],
  labels: {
    plural: { en: 'Contacts', ru: 'Контакты' },
    singular: { en: 'Contact', ru: 'Контакт' },
  },
  lockDocuments: false,
}
