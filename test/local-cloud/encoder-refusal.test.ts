import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { encoderRefusal } from '../../demo/local-cloud/broadcasts.js';
import { openCloud, type Cloud } from '../../demo/local-cloud/cloud.js';
import { makeIngestToken } from '../../demo/local-cloud/rtmp/ingest-token.js';

const NOW = 1_800_000_000;

describe('whether an encoder may broadcast', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await openCloud({ now: () => NOW * 1000 });
  });
  afterEach(() => cloud.close());

  const tokenFor = (streamName: string) =>
    makeIngestToken(
      { ingestUrl: 'rtmp://localhost/live', streamName, expiresAt: NOW + 60 },
      cloud.organisations.main.ingestSecret,
    );
  const created = (ingestSecured: boolean) =>
    cloud.streams.create(cloud.organisations.main.organisation.id, { ingestSecured });

  it('is known at once where there is no token to verify', () => {
    const refusal = (name: string) => encoderRefusal(cloud, name, '', () => true);
    expect(refusal(created(false).name)).to.equal(undefined);
    expect(refusal(created(true).name)).to.equal('no-token');
    expect(refusal('XXXXX-YYYYY')).to.equal('unknown-name');
  });

  it('is judged by the time of the cloud', async () => {
    const { name } = created(true);
    expect(await encoderRefusal(cloud, name, await tokenFor(name), () => true)).to.equal(undefined);
    const later = { ...cloud, now: () => (NOW + 60) * 1000 };
    expect(await encoderRefusal(later, name, await tokenFor(name), () => true)).to.equal('token-expired');
  });

  it('is not allowed where the stream ends while the token is verified', async () => {
    const { id, name } = created(true);
    const refusal = encoderRefusal(cloud, name, await tokenFor(name), () => true);
    cloud.streams.setState(id, 'ended');
    expect(await refusal).to.equal('ended');
  });
});
