/** The words of a digest, by language. `{{n}}` is a count. */
export const texts = {
  en: {
    due: 'due {{day}}',
    escalated: 'Overdue for long, in anybody’s hands',
    footer:
      'This mail names no titles and no people; the documents open after signing in. You get at most one of these mails on a working day. Switch it off in your account.',
    greeting: 'Good morning. This waits for you at the desk:',
    late: 'overdue since {{day}}',
    mentioned: 'You were mentioned in comments',
    mine: 'In your hands',
    more: 'and {{n}} more',
    open: 'Open to you',
    soon: 'due soon, {{day}}',
    subject: 'Your desk: {{n}} waiting',
    subjectLate: 'Your desk: {{n}} waiting, {{late}} overdue',
    times: 'comments: {{n}}',
  },
  ru: {
    due: 'срок {{day}}',
    escalated: 'Давно просрочено, у кого бы ни было',
    footer:
      'В этом письме нет ни названий, ни имён; документы открываются после входа. Таких писем не больше одного в рабочий день. Отключить их можно в своей учётной записи.',
    greeting: 'Доброе утро. На рабочем столе вас ждёт:',
    late: 'просрочено с {{day}}',
    mentioned: 'Вас упомянули в комментариях',
    mine: 'У вас в работе',
    more: 'и ещё {{n}}',
    open: 'Можете взять',
    soon: 'скоро срок, {{day}}',
    subject: 'Рабочий стол: ожидают {{n}}',
    subjectLate: 'Рабочий стол: ожидают {{n}}, просрочено {{late}}',
    times: 'комментариев: {{n}}',
  },
}

export type Language = keyof typeof texts
