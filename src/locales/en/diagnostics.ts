/** The button that copies what somebody who is to help has to know. */
export const diagnostics = {
  copy: 'Copy diagnostics',
  /** What became of that. */
  copied: 'Copied. There is no token in it.',
  failed: 'The browser does not allow copying here.',
};
