import type { Payload } from 'payload'

import { wasRestored } from '../../audit/index.js'
import { stateOf, systemActor, transition } from '../../workflow/index.js'
import { holdNewsletters } from '../newsletters/holdNewsletters.js'
import { note, unsettled } from './store.js'

/** Why a sending of a restored database waits. */
export const restoredTrouble = 'database-restored'

/**
 * Holds every sending of a database that was put back from a backup: mails may have left that it
 * knows nothing of. What was running is paused, what was planned waits until somebody sets its time
 * anew; newsletters stop. Nothing is sent by itself.
 */
export const holdRestored = async (payload: Payload): Promise<void> => {
  if (!wasRestored(payload)) {
    return
  }
  await holdNewsletters(payload, restoredTrouble)
  for (const { id } of await unsettled(payload)) {
    const { sequence, state } = await stateOf({ id, collection: 'disseminations', payload })
    if (state === 'sending') {
      await transition({
        id,
        actor: systemActor('dispatcher'),
        collection: 'disseminations',
        comment: 'The database is older than its anchor: it was restored from a backup.',
        idempotencyKey: `restored:${id}:${sequence}`,
        payload,
        transition: 'pause',
      })
    }
    await note(payload, id, { trouble: restoredTrouble })
  }
}
