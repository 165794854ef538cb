import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the built app stands, and the note that says when it was built. */
export const builtFolder = join(projectFolder, 'out', 'app');
export const builtStamp = join(builtFolder, '.built');

/** The command-line entry of an installed tool, so that it can be run with this Node and without a shell. */
export function toolEntry(...parts) {
  return join(projectFolder, 'node_modules', ...parts);
}
