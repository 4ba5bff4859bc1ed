import { render } from 'solid-js/web';
import { LivePlayer } from './LivePlayer';

render(() => <LivePlayer />, document.getElementById('root')!);
