import {
  consentCovers,
  defineWorkflow,
  publicationContent,
  publicationIsReady,
  releaseStands,
  withinCountryRules,
} from 'payload-elchi'

import { slugs } from '../collections/slugs.js'
import { byItsAuthor } from './guards/byItsAuthor.js'

/**
 * A publication, from the draft to the archive. `clear` freezes the candidate, `approve` is bound
 * to it and given by somebody who neither wrote nor edited.
 */
export const publication = defineWorkflow({
  slug: 'publication',
  collection: slugs.publications,
  content: publicationContent,
  initial: 'draft',
  label: { en: 'Publication', ru: 'Публикация' },
  reopen: { from: ['anonymisation', 'approval', 'approved'], to: 'review' },
  states: {
    anonymisation: {
      colour: 'amber',
      description: {
        en: 'A custodian looks for what could single a person out.',
        ru: 'Хранитель ищет то, по чему можно узнать человека.',
      },
      dueInDays: 2,
      label: { en: 'Second check', ru: 'Вторая проверка' },
    },
    approval: {
      colour: 'amber',
      description: {
        en: 'The text is frozen. An editor who did not work on it approves exactly this.',
        ru: 'Текст заморожен. Его одобряет редактор, который над ним не работал.',
      },
      dueInDays: 2,
      label: { en: 'Approval', ru: 'Одобрение' },
    },
    approved: {
      colour: 'green',
      description: { en: 'Released.', ru: 'Выпущено.' },
      label: { en: 'Approved', ru: 'Одобрено' },
    },
    archived: {
      colour: 'grey',
      editable: false,
      label: { en: 'Archived', ru: 'В архиве' },
    },
    corrected: {
      colour: 'violet',
      description: {
        en: 'Its correction takes its place. Until that is released, readers see a notice.',
        ru: 'Её место займёт исправление. Пока оно не вышло, читатели видят пометку.',
      },
      editable: false,
      label: { en: 'Corrected', ru: 'Исправлено' },
    },
    disseminated: {
      colour: 'green',
      editable: false,
      label: { en: 'Disseminated', ru: 'Разослано' },
    },
    draft: { colour: 'grey', label: { en: 'Draft', ru: 'Черновик' } },
    review: {
      colour: 'blue',
      dueInDays: 3,
      label: { en: 'Review', ru: 'Редактура' },
    },
    withdrawn: {
      colour: 'red',
      editable: false,
      final: true,
      label: { en: 'Withdrawn', ru: 'Отозвано' },
    },
  },
  transitions: {
    accept: {
      from: 'review',
      label: { en: 'Accept for the second check', ru: 'Передать на вторую проверку' },
      roles: ['editor'],
      to: 'anonymisation',
    },
    approve: {
      boundTo: 'clear',
      confirm: {
        en: 'Exactly this text becomes a release and cannot be changed afterwards.',
        ru: 'Именно этот текст станет выпуском, изменить его потом нельзя.',
      },
      distinctFrom: ['author', 'editors', 'fired:clear'],
      effects: ['releases.release'],
      from: 'approval',
      guards: [publicationIsReady, consentCovers, withinCountryRules],
      label: { en: 'Approve and release', ru: 'Одобрить и выпустить' },
      roles: ['editor'],
      to: 'approved',
    },
    archive: {
      from: 'disseminated',
      label: { en: 'Archive', ru: 'В архив' },
      roles: ['editor', 'coordinator'],
      to: 'archived',
    },
    clear: {
      freezes: true,
      from: 'anonymisation',
      guards: [publicationIsReady, consentCovers, withinCountryRules],
      label: { en: 'Clear for approval', ru: 'Допустить к одобрению' },
      roles: ['custodian'],
      to: 'approval',
    },
    correct: {
      comment: 'required',
      confirm: {
        en: 'The release stays with a notice until its correction is released.',
        ru: 'Выпуск останется с пометкой, пока не выйдет исправление.',
      },
      effects: ['releases.markCorrecting'],
      from: ['approved', 'disseminated'],
      label: { en: 'Correct', ru: 'Исправить' },
      roles: ['editor', 'coordinator'],
      to: 'corrected',
    },
    disseminate: {
      description: {
        en: 'Fired when the first sending starts.',
        ru: 'Выполняется с началом первой рассылки.',
      },
      from: 'approved',
      label: { en: 'Disseminate', ru: 'Разослать' },
      roles: ['dispatcher'],
      to: 'disseminated',
    },
    sendBack: {
      comment: 'required',
      from: ['review', 'anonymisation', 'approval'],
      label: { en: 'Send back', ru: 'Вернуть автору' },
      roles: ['editor', 'custodian'],
      to: 'draft',
    },
    submit: {
      from: 'draft',
      guards: [byItsAuthor, publicationIsReady],
      label: { en: 'Submit for review', ru: 'Отправить на редактуру' },
      roles: ['coordinator', 'editor', 'custodian'],
      to: 'review',
    },
    withdraw: {
      comment: 'required',
      confirm: {
        en: 'The release disappears from the site and from every list that has not been sent yet.',
        ru: 'Выпуск исчезнет с сайта и из всех ещё не отправленных рассылок.',
      },
      effects: ['releases.withdraw'],
      // Reopened, corrected or archived, its release may still stand.
      from: [
        'draft',
        'review',
        'anonymisation',
        'approval',
        'approved',
        'disseminated',
        'corrected',
        'archived',
      ],
      guards: [releaseStands],
      label: { en: 'Withdraw', ru: 'Отозвать' },
      // A release that endangers somebody cannot wait until an editor is reached.
      override: { informs: ['editor', 'coordinator'], roles: ['custodian'] },
      roles: ['editor', 'coordinator'],
      to: 'withdrawn',
    },
  },
  version: 1,
})
