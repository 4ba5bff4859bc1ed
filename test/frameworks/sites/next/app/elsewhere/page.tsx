import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <h1>Elsewhere</h1>
      <Link href="/">Live</Link> <Link href="/component">Live, by a component</Link>
    </main>
  );
}
