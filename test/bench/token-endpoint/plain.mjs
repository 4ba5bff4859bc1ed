// A token endpoint as it is written without this package: Express, and what nanoStream's guide to backends advises. It
// takes what it is told, checks nobody and nothing, and keeps no token. Express is installed beside it.
import express from 'express';

const app = express();

function payloadFor(request, streamName) {
  const [ip] = (request.headers['x-forwarded-for'] ?? request.socket.remoteAddress ?? '').split(',');
  const page = request.headers.referer ?? request.headers.origin;
  return {
    streams: [streamName],
    exp: Math.floor(Date.now() / 1000) + 300,
    ip: ip.trim() || undefined,
    domain: page ? new URL(page).hostname : undefined,
  };
}

async function answer(request, response, streamName) {
  if (!streamName) return response.status(400).json({ error: 'no stream' });
  try {
    const answered = await fetch(`${process.env.TOKEN_API}/api/v1/splay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bintu-apikey': process.env.API_KEY },
      body: JSON.stringify(payloadFor(request, streamName)),
    });
    if (!answered.ok) return response.status(502).json({ error: 'refused' });
    const { data } = await answered.json();
    return data?.token
      ? response.json({ jwtoken: data.token })
      : response.status(502).json({ error: 'none' });
  } catch {
    return response.status(502).json({ error: 'failed' });
  }
}

app.post('/playback-token', express.json(), (request, response) =>
  answer(request, response, request.body.stream),
);
app.get('/playback-token', (request, response) => answer(request, response, request.query.stream));

const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send({ cpu: process.cpuUsage() }));
