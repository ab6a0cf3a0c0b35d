import { handleEndpoints } from 'payload'

import type { TestApp } from '../../helpers/boot.js'

type Page = { headers: Headers; html: string; status: number }

/** Calls the app's pages as a browser without scripts and cookies does. */
export const formsOf = ({ key, payload }: Pick<TestApp, 'key' | 'payload'>) => {
  const call = async (method: string, path: string, init: RequestInit = {}): Promise<Page> => {
    const response = await handleEndpoints({
      config: payload.config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost:3000${path}`, { ...init, method }),
    })
    return { headers: response.headers, html: await response.text(), status: response.status }
  }
  return {
    call,
    open: (path: string) => call('GET', path),
    post: (path: string, fields: [string, string][] = [], headers: Record<string, string> = {}) =>
      call('POST', path, {
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
  }
}
