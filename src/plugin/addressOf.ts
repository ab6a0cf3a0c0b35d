/**
 * The address that a request came from, as the nearest proxy saw it: the last one of
 * `X-Forwarded-For`, since those before it are what the client said. Next fills it from the socket
 * where no proxy does; null for a request that never crossed a network.
 */
export const addressOf = (headers: Headers): null | string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || null
