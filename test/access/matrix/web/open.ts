import { readFile } from 'node:fs/promises'

import type { TestApp } from '../../../helpers/boot.js'
import type { Answer } from '../ask.js'
import type { Someone } from '../staff.js'

import { startServer } from '../../../browser/helpers/startServer.js'

type Send = (
  someone: Someone,
  path: string,
  options?: { body: string; headers: Record<string, string> },
) => Promise<Answer>

/** The built app as browsers meet it: pages, routes of the site, server functions of the desk. */
export type Web = {
  /** What the server of the app has logged. */
  log: () => string
  /**
   * A screen of the desk as the browser is given it when it goes there from another: all that the
   * page is drawn of, without the page drawn of it.
   */
  screen: (someone: Someone, path: string) => Promise<Answer>
  send: Send
  /** Calls what the desk's screens call behind the scenes, with arguments of our choice. */
  serverFunction: (someone: Someone, name: string, args: object) => Promise<Answer>
  stop: () => Promise<void>
}

type Manifest = { node: Record<string, { filename?: string }> }

/** Under which id the built app takes calls of the desk's server functions. */
const actionId = async (): Promise<string> => {
  const manifest = JSON.parse(
    await readFile('.next/server/server-reference-manifest.json', 'utf8'),
  ) as Manifest
  const found = Object.entries(manifest.node).find(
    ([, { filename }]) => filename === 'app/(payload)/layout.tsx',
  )
  if (!found) {
    throw new Error('The built app has no server functions (npm run build:app).')
  }
  return found[0]
}

/** Starts the built app on the database of a test app. */
export const openWeb = async ({ environment }: TestApp): Promise<Web> => {
  const action = await actionId()
  const { log, stop, url } = await startServer(environment)
  const headersOf = ({ token }: Someone) => ({
    origin: url,
    ...(token ? { cookie: `payload-token=${token}` } : {}),
  })
  const send: Send = async (someone, path, options) => {
    const response = await fetch(`${url}${path}`, {
      body: options?.body,
      headers: { ...headersOf(someone), ...options?.headers },
      method: options ? 'POST' : 'GET',
      redirect: 'manual',
    })
    return { status: response.status, text: await response.text() }
  }
  const screen: Web['screen'] = async (someone, path) => {
    const get = (address: string | URL) =>
      fetch(address, { headers: { ...headersOf(someone), rsc: '1' }, redirect: 'manual' })
    const first = await get(`${url}${path}`)
    // The server names the address under which it gives this answer, for caches to tell apart.
    const own = new URL(first.headers.get('location') ?? url, url)
    const response = own.searchParams.has('_rsc') ? await get(own) : first
    return { status: response.status, text: await response.text() }
  }
  return {
    log,
    screen,
    send,
    serverFunction: (someone, name, args) =>
      send(someone, '/admin', {
        body: JSON.stringify([{ name, args }]),
        headers: {
          accept: 'text/x-component',
          'content-type': 'text/plain;charset=UTF-8',
          'next-action': action,
        },
      }),
    stop,
  }
}
