import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import { elchi } from 'payload-elchi'

import { review } from './review.js'

const nobody = () => false
const staff = ({ req }: { req: { user: unknown } }) => Boolean(req.user)
const access = { create: staff, delete: staff, read: staff, update: staff }

export default buildConfig({
  collections: [
    {
      slug: 'users',
      auth: true,
      access: { ...access, create: nobody, update: nobody },
      fields: [{ name: 'roles', type: 'select', hasMany: true, options: ['editor'] }],
    },
    { slug: 'posts', access, fields: [{ name: 'title', type: 'text', required: true }] },
  ],
  db: sqliteAdapter({ client: { url: 'file:other-app.db' }, transactionOptions: {}, push: true }),
  plugins: [elchi({ workflows: [review] })],
  secret: process.env.PAYLOAD_SECRET ?? '',
})
