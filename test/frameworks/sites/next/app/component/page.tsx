// The player in a client component: with properties, functions and events.
import Link from 'next/link';
import { settings } from '../settings';
import { LivePlayer } from './live-player';

export default async function Page() {
  return (
    <main>
      <h1>Live</h1>
      <LivePlayer {...await settings()} />
      <Link href="/elsewhere">Elsewhere</Link>
    </main>
  );
}
