import { withPayload } from '@payloadcms/next/withPayload'

// Nothing is asked from anyone else, by page or by script; the pages' own inline scripts are Next's.
const content = [
  "default-src 'self'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "frame-src 'self'",
  "img-src 'self' blob: data:",
  "object-src 'none'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'production' ? '' : " 'unsafe-eval'"}`,
  "style-src 'self' 'unsafe-inline'",
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
