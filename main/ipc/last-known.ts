import { LastKnownFile } from '../files/last-known';
import type { Handlers } from './register';

/** Answers where the journal ended when it was last seen. */
export function lastKnownHandlers(userData: string): Handlers['lastKnown'] {
  const file = new LastKnownFile(userData);
  return { read: () => file.read(), write: ({ lastKnown }) => file.write(lastKnown) };
}
