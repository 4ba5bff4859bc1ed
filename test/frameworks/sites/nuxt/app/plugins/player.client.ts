// Defines the tag, in the browser only: there is nothing to play on a server.
import 'secure-h5live-player/player';

export default defineNuxtPlugin(() => undefined);
