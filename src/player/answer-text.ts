import { LONGEST_TOKEN_TEXT } from '../core/index.js';

/**
 * The text of an answer, but no more of it than anybody will look at for a token.
 *
 * @returns nothing where there is more
 * @throws what the network throws
 */
export async function answerText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > LONGEST_TOKEN_TEXT) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
