/** Steps set for later. */
export const later = {
  title: 'Set for later',
  waits: 'Will be taken on {{when}}, if nothing speaks against it then.',
  refused: 'Was to be taken on {{when}}, and was not:',
  cancel: 'Cancel this plan',
  clear: 'Clear away',
  open: 'Set a step for later …',
  about:
    'It is taken in your name, by the rules and the roles of that moment, and only if the content is still the same. You are told by mail if it is refused.',
  step: 'Step',
  at: 'When (your time zone)',
  set: 'Set for later',
}

/** Steps against the rules about who. */
export const override = {
  open: 'In an emergency …',
  about:
    'You may take a step that is not yours when those whose step it is cannot. The state, the content and all checks hold as ever.',
  title: 'Override: {{step}}',
  confirm:
    'The rules about who may take this step are set aside. At once told by mail: {{roles}}. This stays visible on the document, with your name and your reason, for ever.',
  informs: 'Told of it: {{roles}}',
  past: 'Taken against the rules about who',
}
