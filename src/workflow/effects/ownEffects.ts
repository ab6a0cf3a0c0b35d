import type { EffectHandler } from './runEffect.js'

import { requireDefinition } from '../definitions.js'
import { informEffect } from '../engine/index.js'
import { addressOf, notify } from '../notices.js'
import { informedOf } from '../operations/informed.js'

const informOfOverride: EffectHandler = async ({ event, payload }) => {
  const { override } =
    requireDefinition(payload, event.collection).transitions[event.transition ?? ''] ?? {}
  const people = await informedOf(payload, override?.informs ?? [], event.actor)
  await notify(payload, people, {
    link: addressOf(payload, event.collection, event.document),
    subject: { en: 'A rule was set aside', ru: 'Шаг выполнен в обход правил' },
    text: {
      en: 'Somebody took a step against the rules about who may take it, and gave a reason. Read it in the history of the document.',
      ru: 'Кто-то выполнил шаг в обход правил о том, кому он доступен, и указал причину. Прочитайте её в истории документа.',
    },
  })
}

/** Effects that the workflow itself brings, beside those of the rooms and the app. */
export const ownEffects: Record<string, EffectHandler> = { [informEffect]: informOfOverride }
