/**
 * The text of an answer, but no more of it than anybody will look at.
 *
 * @param mostBytes where it is longer, the rest is not waited for
 * @returns nothing where there is more
 * @throws what the network throws
 */
export async function limitedText(response: Response, mostBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > mostBytes) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
