import { pageDocument } from '../../player/index.js';

/** Puts code on the clipboard. @returns whether the browser did it */
export async function copyCode(code: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code);
    return true;
  } catch {
    return false;
  }
}

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
