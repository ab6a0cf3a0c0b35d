import type { Payload } from 'payload'

import { scanRenderings } from '../../anonymisation/gate/index.js'

/** What readers see of a list. */
type Shown = { description?: null | string; id: string; name?: null | string }

/**
 * Which of these lists name somebody whom the register protects as it is now, by their ids. Saving
 * such words is refused, but the register moves after that: what is shown is asked for each time, as
 * what leaves is.
 */
export const withheldAmong = async (payload: Payload, lists: Shown[]): Promise<Set<string>> => {
  const renderings = lists.flatMap(({ id, description, name }) =>
    [name, description].flatMap((text) =>
      text ? [{ kind: 'text' as const, text, where: id }] : [],
    ),
  )
  const { hits } = await scanRenderings({ payload, renderings })
  return new Set(hits.map(({ where }) => where))
}
