import type { FormOutcomeLabels } from '../form-labels.js';

/** English: what became of a request for a token. */
export const enFormOutcomes: FormOutcomeLabels = {
  summary: 'Not sent yet. Put this right first:',
  summaryItem: '{field}: {text}',
  failed: 'No token was created',
  failure: {
    'not-set-up':
      'This page does not say who makes tokens of this kind. Its owner sets the endpoint of the form.',
    'endpoint-invalid':
      'The address that should make tokens is no web address. The owner of this page corrects the endpoint.',
    'key-unsafe':
      'The key was not sent: the address is not encrypted. The owner of this page sets an https address.',
    unreachable:
      'The address that makes tokens cannot be reached. Check your network and try again. If that does not help, its operator checks that it runs and lets this page in (CORS).',
    timeout: 'There was no answer for 10 seconds. Try again; if it stays so, tell the operator.',
    redirected:
      'The address leads elsewhere, perhaps to a page to sign in. Sign in and try again, or tell the owner of this page.',
    'page-instead':
      'A web page came instead of a token, perhaps one to sign in. Sign in and try again, or tell the owner of this page.',
    'wrong-address':
      'There is nothing that makes tokens at this address. The owner of this page corrects the endpoint.',
    parameter: 'The server does not take one of the fields. Correct it and send again.',
    'key-refused':
      'The API key is not valid. Whoever has the key checks that it is whole, and that it is still the one in the dashboard.',
    forbidden: 'You may not create tokens here. Sign in, or ask for the right to.',
    busy: 'There were too many requests. Wait a minute and try again.',
    server: 'The server has a fault of its own. Try again later; if it stays so, tell its operator.',
    refused: 'The server refused the request. Its operator knows why.',
    'no-token': 'There is no token in the answer. The operator of the address checks what it answers.',
    'token-unreadable':
      'The answer holds a token that is damaged, or not one for playback. The operator of the address checks it.',
    'provider-failed': 'This page failed to create the token. Its owner looks into createToken.',
  },
  serverSaid: 'It said: {message}',
  created: 'The token was created.',
  createdUntil: 'The token was created. It is valid until {until}.',
  keepIt: 'Keep it now: it is stored nowhere, and gone when this page is closed.',
  copy: 'Copy token',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying here.',
  differs: 'The token is not quite what you asked for',
  difference: {
    other: '{field}: the token says something else. Do not hand it out before you know why.',
    silent: '{field}: the token says nothing of it. Try it out before you rely on it.',
    unasked: '{field}: the token has this although you did not ask for it.',
  },
};
