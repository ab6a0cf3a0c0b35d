import { type NextRequest, NextResponse } from 'next/server.js'
import { randomBytes } from 'node:crypto'

import { contentPolicy, partOf } from './contentPolicy.js'

/**
 * Gives each page its content policy. It decides about no request: who may do what is decided
 * where the data is.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const policy = contentPolicy(partOf(request.nextUrl.pathname), {
    isDevelopment: process.env.NODE_ENV === 'development',
    nonce: randomBytes(18).toString('base64'),
  })
  // The framework reads the word for its scripts from the request.
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

// Not files of the build. Nor the API: its answers have a fixed policy, and no body of an upload is
// to be kept in memory on its way there.
export const config = { matcher: ['/((?!_next/|api/).*)'] }
