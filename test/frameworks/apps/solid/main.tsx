import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { NOTHING, type Given } from '../shared/page';
import { LivePlayer } from './LivePlayer';

const [given, setGiven] = createSignal(NOTHING);
globalThis.show = (next: Given) => void setGiven(next);
render(() => <LivePlayer {...given()} />, document.getElementById('app')!);
