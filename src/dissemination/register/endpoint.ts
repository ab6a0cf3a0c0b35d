import type { Endpoint } from 'payload'

import type { DisseminationRow } from '../dispatch/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../../workflow/index.js'
import { textStream } from '../textStream.js'
import { RegisterRefusedError } from './errors.js'
import { proofLines } from './proof.js'

/** Who may take a proof out, beside those who may see addresses. */
const readers = ['auditor', 'editor', 'custodian', 'coordinator']

/**
 * `GET /api/disseminations/:id/proof?addresses=yes`: the register of one sending as JSON lines.
 * That it was taken out, and whether with addresses, stands in the audit log.
 */
export const proofEndpoint: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const actor = actorOf(req)
    const roles = actor?.kind === 'user' ? actor.roles : []
    const withAddresses = req.searchParams.get('addresses') === 'yes'
    const { addressReaders } = optionsOf(payload).dissemination
    const allowed = withAddresses ? addressReaders : readers
    if (actor?.kind !== 'user' || !roles.some((role) => allowed.includes(role))) {
      throw new RegisterRefusedError('register-forbidden')
    }
    const id = String(req.routeParams?.id)
    const dissemination = await payload.db.findOne<{ releaseHash: string } & DisseminationRow>({
      collection: 'disseminations',
      where: { id: { equals: id } },
    })
    if (!dissemination) {
      throw new RegisterRefusedError('register-missing')
    }
    const at = optionsOf(payload).clock().toISOString()
    await appendAudit({
      entries: [
        {
          actor: `user:${actor.id}`,
          data: { addresses: withAddresses },
          kind: 'dissemination.exported',
          source: `${id}#exported-${at}-${actor.id}`,
          subject: `disseminations:${id}`,
        },
      ],
      payload,
    })
    const lines = proofLines({ dissemination, payload, withAddresses })
    return new Response(textStream(lines), {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="dissemination-${id.replace(/[^\w-]/g, '')}.jsonl"`,
        'Content-Type': 'application/jsonl; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
  method: 'get',
  path: '/:id/proof',
}
