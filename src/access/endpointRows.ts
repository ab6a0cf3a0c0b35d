import type { Endpoint, SanitizedConfig } from 'payload'

/** Payload's own endpoints: each asks the access function of the operation that it stands for. */
const payloadsOwn = new Set([
  'DELETE /',
  'DELETE /:id',
  'DELETE /:key',
  'GET /',
  'GET /:id',
  'GET /:key',
  'GET /access',
  'GET /count',
  'GET /file/:filename',
  'GET /init',
  'GET /me',
  'GET /paste-url/:id?',
  'GET /versions',
  'GET /versions/:id',
  'PATCH /',
  'PATCH /:id',
  'POST /',
  'POST /:id/duplicate',
  'POST /:key',
  'POST /access/:id?',
  'POST /first-register',
  'POST /forgot-password',
  'POST /login',
  'POST /logout',
  'POST /refresh-token',
  'POST /reset-password',
  'POST /unlock',
  'POST /verify/:id',
  'POST /versions/:id',
])

const nameOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`

const own = (endpoints: Endpoint[] | false | null | undefined): Endpoint[] =>
  (endpoints || []).filter((endpoint) => !payloadsOwn.has(nameOf(endpoint)))

/** Every endpoint that is not Payload's own, as `METHOD /path`. */
export const endpointsOf = ({ collections, endpoints, globals }: SanitizedConfig): string[] =>
  [
    ...own(endpoints).map(nameOf),
    ...[...collections, ...globals].flatMap(({ slug, endpoints: ofSlug }) =>
      own(ofSlug).map(({ method, path }) => `${method.toUpperCase()} /${slug}${path}`),
    ),
  ].sort()

/** The line of the table that speaks of an endpoint: its own, or one with `*` for the collection. */
export const lineOf = (table: Record<string, string>, endpoint: string): string | undefined =>
  [endpoint, endpoint.replace(/^(\S+ )\/[^/]+/, '$1/*')].find((line) => line in table)
