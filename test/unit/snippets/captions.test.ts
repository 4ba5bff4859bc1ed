import { expect } from 'chai';
import {
  createSnippet,
  embedProperties,
  FORMATS,
  isRefusal,
  parseSnippet,
  type SnippetOptions,
} from '../../../src/snippets/index.js';
import { OFFICIAL_CAPTIONS } from '../../../src/nanoplayer/index.js';

const OPTIONS: SnippetOptions = {
  streamName: 'AbCdE-12345',
  captions: ' en-de,  en-US-es-419 ',
  tokenEndpoint: '/playback-token',
};

function textOf(format: string, options: SnippetOptions = {}): string {
  const snippet = createSnippet(format, { ...OPTIONS, ...options });
  return isRefusal(snippet) ? `refused: ${snippet.issue} ${snippet.option}` : snippet.text;
}

describe('code with captions', () => {
  for (const format of ['html-tag', 'html-npm', 'react', 'vue', 'svelte', 'angular', 'wordpress'])
    it(`names them in ${format}, and is read again`, () => {
      const text = textOf(format);
      expect(text).to.contain('captions="en-de en-US-es-419"');
      expect(parseSnippet(text).options['captions']).to.equal('en-de en-US-es-419');
    });

  it('names them in the address of a frame, which its page takes for them, and nothing of scripts and servers', () => {
    const text = textOf('iframe', { captionsSrc: '/nmessenger.js', captionsServer: 'captions.example' });
    const src = /src="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(src).to.contain('captions=').and.not.contain('captions-s');
    const { captions } = embedProperties(`https://page.example${src}`);
    expect(captions).to.equal('en-de en-US-es-419');
  });

  const wrong: [option: keyof SnippetOptions, value: unknown][] = [
    ['captions', 'en'],
    ['captions', ''],
    ['captions', 'en-de"><script>'],
    ['captionsSrc', 'javascript:alert(1)'],
    ['captionsIntegrity', 'sha384-x'],
    ['captionsServer', 'wss://captions.example'],
    ['captionsServer', "x; script-src 'unsafe-inline'"],
  ];
  for (const [option, value] of wrong)
    it(`is refused in every format for ${option} = ${JSON.stringify(value)}`, () => {
      for (const { format } of FORMATS)
        expect(textOf(format, { [option]: value }), format).to.equal(`refused: option-invalid ${option}`);
    });

  it('allows a script for them of another origin, unless it has a digest', () => {
    const captionsSrc = 'https://cdn.example/nmessenger.js';
    expect(textOf('html-tag', { captionsSrc })).to.contain(`allowPlayerScript('${captionsSrc}')`);
    const digest = `sha384-${'A'.repeat(64)}`;
    const pinned = textOf('html-tag', { captionsSrc, captionsIntegrity: digest });
    expect(pinned).to.contain(`captions-integrity="${digest}"`).and.not.contain('allowPlayerScript');
    for (const own of ['/nmessenger.js', OFFICIAL_CAPTIONS])
      expect(textOf('html-tag', { captionsSrc: own })).to.not.contain('allowPlayerScript');
  });

  it('names the script and the server of captions in its policy, and neither without captions', () => {
    const [policy, without] = [textOf('content-policy'), textOf('content-policy', { captions: undefined })];
    const { origin, host } = new URL(OFFICIAL_CAPTIONS);
    expect(policy).to.match(new RegExp(`script-src [^;]*${origin}`));
    expect(policy).to.match(new RegExp(`connect-src [^;]*wss://${host}`));
    expect(without).to.not.contain(host);
    const own = textOf('content-policy', {
      captionsSrc: '/nmessenger.js',
      captionsServer: 'captions.example:8443',
    });
    expect(own).to.contain('wss://captions.example:8443').and.not.contain(host);
  });

  it('is read from the address of the vendor’s page for captions', () => {
    const page = 'https://bintu-nmessenger.autodevops-prod.nanostream.cloud/client/embed/nanoplayer.html';
    const { groupId, options } = parseSnippet(
      `<iframe src="${page}?group.id=AbCdE-12345&caption.channel=AbCdE-12345-en-US-de"></iframe>`,
    );
    expect(groupId).to.equal('AbCdE-12345');
    expect(options['captions']).to.equal('en-US-de');
    for (const other of ['other-en-de', '', 'AbCdE-12345'])
      expect(
        parseSnippet(`${page}?group.id=AbCdE-12345&caption.channel=${other}`).options,
      ).to.not.have.property('captions');
  });
});
