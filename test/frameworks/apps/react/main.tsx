import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NOTHING, type Given } from '../shared/page';
import { LivePlayer } from './LivePlayer';

const root = createRoot(document.getElementById('app')!);
globalThis.show = (given: Given) =>
  root.render(
    <StrictMode>
      <LivePlayer {...given} />
    </StrictMode>,
  );
globalThis.show(NOTHING);
