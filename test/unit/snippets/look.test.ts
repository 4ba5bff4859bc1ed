import { expect } from 'chai';
import {
  createSnippet,
  embedProperties,
  FORMATS,
  isRefusal,
  parseSnippet,
  snippetOptions,
  type SnippetOptions,
} from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const token = unsignedJwt(playbackClaims());
const TAGS = ['html-tag', 'html-npm', 'react', 'vue', 'svelte', 'angular', 'wordpress'];

function textOf(format: string, options: SnippetOptions = {}): string {
  const snippet = createSnippet(format, { streamName: 'AbCdE-12345', ...options });
  return isRefusal(snippet) ? `refused: ${snippet.issue} ${snippet.option}` : snippet.text;
}

describe('code that says when the player is loaded, and what is shown until then', () => {
  for (const format of TAGS)
    it(`says it in ${format}, and is read again`, () => {
      const { options } = parseSnippet(textOf(format, { loading: 'click', poster: '/still.jpg' }));
      expect(options).to.include({ loading: 'click', poster: '/still.jpg' });
    });

  it('has the browser load nothing of what plays before its time', () => {
    expect(textOf('html-tag')).to.contain('nanoplayer').and.contain('engine.js');
    for (const loading of ['lazy', 'click'] as const)
      expect(textOf('html-tag', { loading })).to.not.match(/nanoplayer|engine\.js/);
  });

  it('leaves both to the frame and to its page', () => {
    const text = textOf('iframe', { loading: 'lazy', poster: '/still.jpg', placement: 'inline', token });
    expect(text).to.contain('loading="lazy"').and.not.contain('still.jpg');
    const src = /src="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(src).to.not.match(/loading|poster/);
    expect(
      JSON.stringify(embedProperties('https://e.example/embed.html?stream=a&poster=/evil')),
    ).to.not.contain('evil');
  });

  it('names the host of the picture in a policy', () => {
    const policy = (poster?: string): string => textOf('content-policy', { poster });
    expect(policy('https://pictures.example/still.jpg')).to.contain('img-src https://pictures.example;');
    expect(policy('/still.jpg')).to.contain("img-src 'self';");
    expect(policy()).to.not.contain('img-src');
  });

  for (const format of [...TAGS, 'iframe'])
    for (const panel of ['compact', false, true] as const)
      it(`has the panel in ${format} as it is wanted (${panel}), and is read again`, () => {
        const parsed = parseSnippet(textOf(format, { panel, placement: 'inline', token }));
        const { options, ignored } = snippetOptions(parsed);
        expect(options.panel ?? true).to.equal(panel);
        expect(ignored.map(({ name }) => name)).not.to.include('panel');
      });

  it('takes from the address of a frame only forms of the panel that there are', () => {
    const formIn = (panel: string) =>
      embedProperties(`https://e.example/embed.html?stream=a&panel=${panel}`).panel;
    expect(['compact', 'none', 'status', 'COMPACT', '<b>', ''].map(formIn)).to.deep.equal([
      ...['compact', 'none', 'status'],
      ...['status', 'status', 'status'],
    ]);
  });

  const WRONG: readonly (readonly [option: keyof SnippetOptions, value: unknown])[] = [
    ['loading', 'soon'],
    ['poster', 'javascript:alert(1)'],
    ['poster', 'data:image/png;base64,AA'],
    ['keepToken', 'yes'],
    ['panel', 'status'],
    ['panel', 'small'],
  ];
  for (const [option, value] of WRONG)
    it(`is refused in every format for ${option} = ${JSON.stringify(value)}`, () => {
      for (const { format } of FORMATS)
        expect(textOf(format, { [option]: value }), format).to.equal(`refused: option-invalid ${option}`);
    });
});

describe('code that leaves a token in its attribute', () => {
  for (const format of TAGS)
    it(`says so in ${format} where there is one, and is read again`, () => {
      const text = textOf(format, { keepToken: true, placement: 'inline', token });
      expect(parseSnippet(text).options['keep-token']).to.equal(true);
      expect(textOf(format, { keepToken: true })).to.not.contain('keep-token');
    });

  it('tells React of no change that does not come', () => {
    const react = (keepToken: boolean): string => textOf('react', { keepToken, placement: 'inline', token });
    expect(react(false)).to.contain('suppressHydrationWarning');
    expect(react(true)).to.not.contain('suppressHydrationWarning');
  });

  it('says it in no address', () => {
    expect(textOf('iframe', { keepToken: true, placement: 'inline', token })).to.not.contain('keep-token');
  });
});
