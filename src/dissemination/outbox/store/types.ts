import type { PayloadRequest } from 'payload'

import type { DeliveryState } from '../../collections/labels.js'
import type { AttemptRow, BatchRow, DeliveryRow, Settlement, Tally, Troubled } from '../types.js'

type Caller = Partial<PayloadRequest>

/** What the outbox asks of a database. Each adapter has a way of its own to do many rows at once. */
export type Outbox = {
  /** The attempts among these ids that were made. */
  attemptsAmong: (ids: string[]) => Promise<Map<string, AttemptRow>>
  /**
   * Stores what attempts came to, then makes new attempts, where `mayBegin` still says yes after
   * the first part is stored. Resolves with the ids of the attempts that were won, once they would
   * survive a crash.
   */
  commit: (args: {
    intents: AttemptRow[]
    mayBegin: (req?: Caller) => Promise<boolean>
    settlements: Settlement[]
  }) => Promise<Set<string>>
  insertDeliveries: (rows: DeliveryRow[], req?: Caller) => Promise<void>
  /** The deliveries of a batch as they are now. */
  loadBatch: (id: string) => Promise<DeliveryRow[]>
  loadDeliveries: (ids: string[]) => Promise<DeliveryRow[]>
  /** Writes batches; one that is there holds these deliveries from now on and is open again. */
  putBatches: (rows: BatchRow[], req?: Caller) => Promise<void>
  /** How many mails of a dissemination stand in each state, and were accepted since a moment. */
  tally: (dissemination: string, since: string) => Promise<Tally>
  /** How many mails of a dissemination stand in these states, by domain, state and reason. */
  troubled: (dissemination: string, states: DeliveryState[]) => Promise<Troubled[]>
}
