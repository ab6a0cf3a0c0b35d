import type { Blocker, Text } from './types.js'

/** One reason why a transition is refused; parameters are codes, counts and names of states. */
export const blocker = (
  code: string,
  message: Text,
  parameters: Blocker['parameters'] = {},
): Blocker => ({ code, message, parameters })

/** The longest comment of a transition, in characters. */
export const longestComment = 10_000

/** The engine's own refusals, one function for each. */
export const refuse = {
  alreadyApproved: () =>
    blocker('already-approved', {
      en: 'You have approved this content already; someone else has to approve it too.',
      ru: 'Вы уже одобрили этот текст; нужно одобрение другого человека.',
    }),
  approverWanted: (roles: readonly string[]) =>
    blocker(
      'approver-wanted',
      {
        en: `Your approval would not complete it; still wanted: ${roles.join(', ')}.`,
        ru: `Ваше одобрение здесь не поможет; ещё нужно одобрение: ${roles.join(', ')}.`,
      },
      { roles: [...roles] },
    ),
  author: () =>
    blocker('four-eyes-author', {
      en: 'You created this document, so someone else has to take this step.',
      ru: 'Вы создали этот документ, поэтому этот шаг должен сделать другой человек.',
    }),
  commentRequired: () =>
    blocker('comment-required', {
      en: 'This step needs a reason: write a comment.',
      ru: 'Для этого шага нужна причина: напишите комментарий.',
    }),
  commentTooLong: (length: number) =>
    blocker(
      'comment-too-long',
      {
        en: `The comment is longer than ${longestComment} characters.`,
        ru: `Комментарий длиннее ${longestComment} знаков.`,
      },
      { length, longest: longestComment },
    ),
  contentChanged: (transition: string) =>
    blocker(
      'content-changed',
      {
        en: 'The content is no longer what was checked. Let it be checked again.',
        ru: 'Текст изменился после проверки. Его нужно проверить ещё раз.',
      },
      { transition },
    ),
  editor: () =>
    blocker('four-eyes-editor', {
      en: 'You edited this document since it was last approved, so someone else has to take this step.',
      ru: 'Вы правили этот документ после последнего одобрения, поэтому этот шаг должен сделать другой человек.',
    }),
  fired: (transition: string) =>
    blocker(
      'separation-of-duties',
      {
        en: 'You took an earlier step that has to be kept apart from this one.',
        ru: 'Вы сделали предыдущий шаг; этот шаг должен сделать другой человек.',
      },
      { transition },
    ),
  neverChecked: (transition: string) =>
    blocker(
      'not-checked',
      {
        en: 'The content has not been through the check that this step relies on.',
        ru: 'Текст ещё не прошёл проверку, на которую опирается этот шаг.',
      },
      { transition },
    ),
  overrideClosed: (roles: readonly string[]) =>
    blocker(
      'override-closed',
      roles.length === 0
        ? {
            en: 'This step cannot be overridden: it is checked by what it releases.',
            ru: 'Этот шаг нельзя выполнить в обход правил: его проверяет то, что он выпускает.',
          }
        : {
            en: `This step can be overridden by: ${roles.join(', ')}.`,
            ru: `Этот шаг могут выполнить в обход правил: ${roles.join(', ')}.`,
          },
      { roles: [...roles] },
    ),
  overrideNeedless: () =>
    blocker('override-needless', {
      en: 'Nothing forbids you this step: take it the ordinary way.',
      ru: 'Этот шаг вам доступен: выполните его обычным образом.',
    }),
  role: (roles: readonly string[]) =>
    blocker(
      'role',
      {
        en: `This step is for: ${roles.join(', ')}.`,
        ru: `Этот шаг доступен ролям: ${roles.join(', ')}.`,
      },
      { roles: [...roles] },
    ),
  unknownTransition: (transition: string, known: string[]) =>
    blocker(
      'unknown-transition',
      {
        en: 'This workflow has no such transition.',
        ru: 'В этом процессе нет такого перехода.',
      },
      { transition: transition.slice(0, 100), known },
    ),
  wrongState: (state: string, from: readonly string[]) =>
    blocker(
      'wrong-state',
      {
        en: 'This step cannot be taken in the present state.',
        ru: 'В текущем состоянии этот шаг невозможен.',
      },
      { state, from: [...from] },
    ),
}
