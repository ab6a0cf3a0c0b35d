/**
 * Who gets beyond the door of each custom endpoint. `*` stands for any collection with a workflow;
 * `token` is whoever holds a signed link. What a caller then sees follows the tables of documents
 * and fields.
 */
export const endpoints: Record<string, string> = {
  'GET /*/:id/workflow': 'readers of the document',
  'POST /*/:id/workflow/:transition': 'roles of the transition',
  'POST /*/:id/workflow/:transition/override': 'roles of the override',
  'POST /*/:id/workflow/:transition/schedule': 'roles of the transition',
  'DELETE /*/:id/workflow/schedules/:schedule': 'who made it, roles of the transition',
  'GET /elchi/effects': 'administrator',
  'POST /elchi/effects/retry': 'administrator',
  'POST /*/workflow/:transition': 'roles of the transition',
  'GET /elchi/tasks': 'staff',
  'GET /elchi/overview': 'staff',
  'GET /*/:id/people': 'readers of the document',
  'GET /*/:id/people/colleagues': 'readers of the document',
  'POST /*/:id/people/assign': 'roles of the transition',
  'POST /*/:id/people/comments': 'readers of the document',
  'POST /*/:id/people/comments/:comment/withdraw': 'readers of the document',

  'GET /field-reports/:id/anonymisation': 'coordinator editor custodian',
  'GET /field-reports/:id/anonymisation/hints': 'coordinator custodian',
  'POST /field-reports/:id/anonymisation/add': 'coordinator custodian',
  'POST /field-reports/:id/anonymisation/decide': 'coordinator custodian',
  'POST /field-reports/:id/anonymisation/scan': 'coordinator custodian',
  'GET /publications/:id/second-check': 'coordinator editor custodian',
  'POST /publications/compose': 'coordinator editor custodian',

  'GET /audit-log/export': 'auditor',
  'POST /audit-log/verify': 'auditor',

  'POST /field-reports/:id/hold': 'coordinator custodian',
  'POST /assistance-cases/:id/hold': 'coordinator custodian',

  'POST /vault/open': 'coordinator custodian',
  'POST /evidence/:id/original': 'coordinator custodian',
  'POST /identities/register': 'custodian',
  'POST /evidence/:id/clean-copy': 'coordinator custodian',
  'POST /identity-requests/:id/open': 'custodian',
  'POST /identity-requests/:id/correct': 'custodian',
  'GET /contacts/export': 'coordinator',
  'POST /contacts/import': 'coordinator',
  'GET /contacts/import/:import': 'coordinator',
  'POST /contacts/import/:import/check': 'coordinator',
  'POST /contacts/import/:import/run': 'coordinator',
  'POST /contacts/import/:import/discard': 'coordinator',
  'POST /disseminations/:id/unknown': 'coordinator',
  'GET /disseminations/:id/progress': 'readers of the document',
  'GET /disseminations/:id/proof': 'coordinator editor custodian auditor',

  'GET /elchi/leaks': 'coordinator editor custodian',
  'POST /elchi/leaks/settle': 'coordinator custodian',

  'GET /releases/:id/files/:n': 'readers of the document',
  'GET /mail/unsubscribe/:token': 'token',
  'POST /mail/unsubscribe/:token': 'token',
  'POST /mail/subscribe-again/:token': 'token',
  'GET /newsletters/:id/preview': 'readers of the document',
  'POST /mail/subscribe': 'anyone: asks for a letter',
  'POST /mail/preferences': 'anyone: asks for a letter',
  'GET /mail/confirm/:token': 'token',
  'POST /mail/confirm/:token': 'token',
  'GET /mail/preferences/:token': 'token',
  'POST /mail/preferences/:token': 'token',
  'POST /mail/bounces': 'whoever signs with the secret',
}

/** Pages and routes of the Next app, by the folder below `app`. */
export const routes: Record<string, string> = {
  '(payload)/admin/[[...segments]]/page': 'staff',
  '(payload)/api/graphql/route': 'staff, by the tables of documents and fields',
  '(payload)/api/[...slug]/route': 'the tables of documents, fields and endpoints',
  '(site)/(en)/page': 'anyone: public releases',
  '(site)/(en)/publications/[slug]/page': 'anyone: public releases',
  '(site)/(en)/publications/page': 'anyone: public releases',
  '(site)/(en)/subscribe/page': 'anyone',
  '(site)/feed.xml/route': 'anyone: public releases',
  '(site)/robots.txt/route': 'anyone',
  '(site)/sitemap.xml/route': 'anyone: public releases',
  '(site)/ru/feed.xml/route': 'anyone: public releases',
  '(site)/ru/page': 'anyone: public releases',
  '(site)/ru/publications/[slug]/page': 'anyone: public releases',
  '(site)/ru/publications/page': 'anyone: public releases',
  '(site)/ru/subscribe/page': 'anyone',
}
