/** Texts of the button that makes a clean copy of a file. */
export const en = {
  title: 'Clean copy',
  about:
    'Only a clean copy can be attached to a publication: made anew, without what the file tells about its author, device and place. Faces and words inside a picture stay: look at the copy. Give it a title that may be public.',
  name: 'Title of the copy',
  make: 'Make a clean copy',
  pending: 'Cleaning …',
  made: 'The clean copy is ready.',
  open: 'Look at it',
}
