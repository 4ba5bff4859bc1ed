import { NOTHING, type Given } from '../shared/page';

class Page {
  given: Given = $state.raw(NOTHING);
}

/** What the component shows. */
export const page = new Page();
