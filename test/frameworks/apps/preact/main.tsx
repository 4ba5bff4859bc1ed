/** @jsxImportSource preact */
import { render } from 'preact';
import { NOTHING, type Given } from '../shared/page';
import { LivePlayer } from './LivePlayer';

const app = document.getElementById('app')!;
globalThis.show = (given: Given) => render(<LivePlayer {...given} />, app);
globalThis.show(NOTHING);
