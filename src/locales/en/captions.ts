/** The captions, and what can be chosen of them. `{…}` stands for a value that is filled in. */
export const captions = {
  /** The name of the place where captions are shown, and of the choice of their language. */
  name: 'Captions',
  /** What the button does. */
  show: 'Show captions',
  hide: 'Hide captions',
  /** In the choice of languages. */
  off: 'Off',
  /** Opens the choice of how captions look. */
  look: 'Look of captions …',
  /** Leads back from there. */
  back: 'Back',
  /** What can be chosen, and its values. */
  choice: { size: 'Size', contrast: 'Contrast', background: 'Background', place: 'Place' },
  size: { small: 'Small', medium: 'Medium', large: 'Large' },
  contrast: { normal: 'White', high: 'Yellow on black' },
  background: { translucent: 'Translucent', solid: 'Solid', none: 'None' },
  place: { bottom: 'At the bottom', top: 'At the top' },
  /** Until the first caption; `{language}` by its own name. */
  waiting: 'Captions ({language}) begin in a moment.',
  /** Where there can be none of this stream. */
  unable: 'There are no captions for this stream.',
  /** Where there are none at present. */
  unavailable: 'There are no captions at the moment.',
};
