import type { Payload } from 'payload'

import { setTimeout as pause } from 'node:timers/promises'
import { stateOf } from 'payload-elchi'

/** Waits until a sending has ended, while a worker of another process carries it out. */
export const untilSent = async (args: {
  dissemination: string
  payload: Payload
  seconds: number
}): Promise<void> => {
  const { dissemination, payload, seconds } = args
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    const { state } = await stateOf({ id: dissemination, collection: 'disseminations', payload })
    if (state === 'sent') {
      return
    }
    if (state === 'paused' || state === 'cancelled') {
      throw new Error(`The sending is ${state} (code demo-not-sent).`)
    }
    await pause(200)
  }
  throw new Error(`The sending did not end within ${seconds} seconds (code demo-not-sent).`)
}
