import { APIError } from 'payload'

import { CodedError } from '../../plugin/codedError.js'

/** Another contact has this mailbox, perhaps in another spelling. Never shows it. */
export class ContactExistsError extends APIError {
  readonly code = 'contact-exists'
  constructor(readonly contact: string) {
    super('There is a contact with this mailbox already, perhaps in another spelling.', 409, {
      code: 'contact-exists',
      contact,
    })
  }
}

const importTexts = {
  'csv-columns': ['The table has more than 60 columns. Save it with those that are needed.', 422],
  'csv-delimiter': ['The delimiter is a comma, a semicolon, a tab or a bar ("|").', 422],
  'csv-empty': ['The table needs a line of headings and at least one line below it.', 422],
  'csv-encoding': [
    'The text cannot be read in this encoding. Choose another, or save as UTF-8.',
    422,
  ],
  'csv-encoding-unknown': [
    'The encoding is one of utf-8, utf-16le, utf-16be, windows-1251, windows-1252, koi8-r.',
    422,
  ],
  'csv-header': ['The first line holds an address. Put a line of headings above it.', 422],
  'csv-large': ['The file is larger than 4 MB. Import it in parts.', 413],
  'csv-long': ['The table has more than 20,000 rows. Import it in parts.', 422],
  'csv-quotes': ['A quotation mark is not closed, or a line is longer than any of a contact.', 422],
  'export-forbidden': ['Your role may not take addresses out.', 403],
  'import-address': ['Choose exactly one column for the address.', 422],
  'import-begun': ['This import has begun. What it does cannot be changed any more.', 409],
  'import-discarded': ['This import was discarded. Take the file in again.', 409],
  'import-forbidden': ['Your role may not import contacts.', 403],
  'import-list': ['A list is closed, gone, or has no subscribers of its own.', 422],
  'import-mapping': ['Name for each column a field of contacts, or null.', 422],
  'import-missing': ['There is no such import.', 404],
  'import-origin': [
    'Say in up to 300 characters where the addresses come from, without line breaks.',
    422,
  ],
  'import-unchecked': ['Check the table before you import it.', 409],
} as const

/** A table of contacts was refused, or what was asked of it. Nothing was written. */
export class ImportRefusedError extends CodedError<keyof typeof importTexts> {
  constructor(code: keyof typeof importTexts, line?: number) {
    super(code, importTexts[code], line === undefined ? {} : { line })
  }
}
