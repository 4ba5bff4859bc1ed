// Stands for your sign-in: `/sign-in?name=alice`.
import { cookies } from 'next/headers';
import { viewerOf } from '../viewer.js';

export async function GET(request) {
  const viewer = viewerOf(request.nextUrl.searchParams.get('name'));
  // On a site with https, which yours is, `secure: true` belongs to it.
  if (viewer) (await cookies()).set('viewer', viewer, { httpOnly: true, sameSite: 'lax' });
  return new Response(null, { status: 303, headers: { location: '/' } });
}
