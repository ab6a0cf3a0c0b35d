import { withPayload } from '@payloadcms/next/withPayload'

// Pages have a policy of their own (proxy.ts). This one is for files and answers of the API; the few
// pages among them, which mails lead to, have no script and their style in themselves.
const content = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "style-src 'unsafe-inline'",
]

const everywhere = [
  { key: 'Content-Security-Policy', value: content.join('; ') },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

// Nothing of a page of the staff may stay in a cache of a shared computer.
const staff = [{ key: 'Cache-Control', value: 'no-store' }]

/** @type {import('next').NextConfig} */
const config = {
  // Two root layouts: without this an unknown address gets a page that needs scripts to appear.
  experimental: { globalNotFound: true },
  headers: () =>
    Promise.resolve([
      { headers: everywhere, source: '/:path*' },
      { headers: staff, source: '/admin/:path*' },
      { headers: staff, source: '/api/:path*' },
    ]),
  poweredByHeader: false,
  reactStrictMode: true,
  // One Payload for all routes: bundled into each, it no longer knows its own errors where another
  // route has started it, and answers them without their codes.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    'openpgp',
  ],
  turbopack: { root: import.meta.dirname },
  // `npm run typecheck` covers more, and a build on a reader's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
