import { blocker } from '../engine/index.js'
import { WorkflowError } from '../errors.js'

/** Someone else took the document in hand, or gave it away, since the caller looked. */
export class AssignmentChangedError extends WorkflowError {
  constructor() {
    super(409, [
      blocker('assignment-changed', {
        en: 'Someone was faster: the document is in other hands now. Look at it again.',
        ru: 'Кто-то успел раньше: документ уже в других руках. Посмотрите ещё раз.',
      }),
    ])
  }
}

/** The caller may not give this document to anyone. */
export class AssignRefusedError extends WorkflowError {
  constructor() {
    super(403, [
      blocker('assign-role', {
        en: 'No step of this document is open to you, so you cannot take it in hand or give it away.',
        ru: 'В этом документе для вас нет открытых шагов, поэтому его нельзя взять или передать.',
      }),
    ])
  }
}

/** The person whom the document should go to cannot do anything with it. */
export class AssigneeUnfitError extends WorkflowError {
  constructor() {
    super(422, [
      blocker('assignee-unfit', {
        en: 'This person cannot take the next step: the role is missing, the document is not theirs to read, or they wrote or edited it. Choose someone else.',
        ru: 'Этот человек не может сделать следующий шаг: нет роли или доступа, либо он сам писал или правил документ. Выберите другого.',
      }),
    ])
  }
}

/** A comment calls someone who may not read the document. */
export class MentionUnfitError extends WorkflowError {
  constructor() {
    super(422, [
      blocker('mention-unfit', {
        en: 'You mentioned someone who may not read this document. Take that name out.',
        ru: 'Вы упомянули человека, который не может читать этот документ. Уберите это имя.',
      }),
    ])
  }
}

/** Comments are taken back by who wrote them alone. */
export class CommentNotYoursError extends WorkflowError {
  constructor() {
    super(403, [
      blocker('comment-not-yours', {
        en: 'A comment is taken back by the person who wrote it.',
        ru: 'Комментарий может убрать только его автор.',
      }),
    ])
  }
}

/** Someone else moved the due date since the caller looked. */
export class DueDateChangedError extends WorkflowError {
  constructor() {
    super(409, [
      blocker('due-changed', {
        en: 'Someone was faster: the due date is another one now. Look at it again.',
        ru: 'Кто-то успел раньше: срок уже другой. Посмотрите ещё раз.',
      }),
    ])
  }
}

/** The caller may not set the due date of this document. */
export class DueDateRefusedError extends WorkflowError {
  constructor() {
    super(403, [
      blocker('due-role', {
        en: 'No step of this document is open to you, so you cannot set its due date.',
        ru: 'В этом документе для вас нет открытых шагов, поэтому срок менять нельзя.',
      }),
    ])
  }
}

/** A document at its end is due no more. */
export class DueDateFinalError extends WorkflowError {
  constructor() {
    super(422, [
      blocker('due-final', {
        en: 'This document has come to its end, so nothing about it is due any more.',
        ru: 'Работа над документом закончена, сроков у него больше нет.',
      }),
    ])
  }
}
