import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LivePlayer } from './LivePlayer';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LivePlayer />
  </StrictMode>,
);
