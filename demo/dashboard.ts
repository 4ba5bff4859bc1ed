// The dashboard of the local cloud: streams, tokens, broadcasts.
import 'secure-h5live-player/owner';
import './dashboard/app.js';
