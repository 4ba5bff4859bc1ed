import { MARK } from './copies.js';
import { VERSION } from './version.js';

/** Lets {@link isOfCopy} know a plain object that was made here, in other copies of the same version as well. */
export function markObject(object: object, name: string): void {
  Object.defineProperty(object, MARK, { value: `${VERSION} ${name}` });
}

/** Whether an object was marked under that name, by this copy or by another one of the same version. */
export function isOfCopy(object: object, name: string): boolean {
  return Reflect.get(object, MARK) === `${VERSION} ${name}`;
}
