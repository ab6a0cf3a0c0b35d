import type { Endpoint, PayloadRequest } from 'payload'

import type { Leaving } from './url.js'

import { optionsOf } from '../../plugin/options.js'
import { leaveList, returnToList } from './leave.js'
import { askPage, leftPage, returnedPage } from './page.js'
import { readLeaving } from './url.js'

const tokenOf = (req: PayloadRequest): string => {
  const token = req.routeParams?.token
  return typeof token === 'string' && /^[\w.-]{1,1024}$/.test(token) ? token : ''
}

const acting =
  (
    act: (payload: PayloadRequest['payload'], leaving: Leaving) => Promise<void>,
    answer: (token: string) => Response,
  ) =>
  async (req: PayloadRequest): Promise<Response> => {
    const { clock, keys } = optionsOf(req.payload)
    const token = tokenOf(req)
    const leaving = readLeaving({ keys, now: clock(), token })
    if (leaving) {
      await act(req.payload, leaving)
    }
    return answer(token)
  }

/**
 * The way out of a list (RFC 8058). GET asks and changes nothing; POST, without cookie or login, does
 * it. The answer is the same for links that were never made here.
 */
export const unsubscribeEndpoints: Endpoint[] = [
  {
    handler: (req) => askPage(tokenOf(req)),
    method: 'get',
    path: '/mail/unsubscribe/:token',
  },
  {
    handler: acting(leaveList, leftPage),
    method: 'post',
    path: '/mail/unsubscribe/:token',
  },
  {
    handler: acting(returnToList, returnedPage),
    method: 'post',
    path: '/mail/subscribe-again/:token',
  },
]
