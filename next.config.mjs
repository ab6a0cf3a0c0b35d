import { withPayload } from '@payloadcms/next/withPayload'

const everywhere = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
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
  turbopack: { root: import.meta.dirname },
  // `npm run typecheck` covers more, and a build on a reader's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
