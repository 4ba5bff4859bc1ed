import { pageDocument } from '../../../playback/index.js';

/** Gives code as a file. */
export function downloadCode(code: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/plain;charset=utf-8' }));
  const link = pageDocument.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
