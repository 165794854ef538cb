import { join } from 'node:path';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import { lastKnownSchema } from '../../preload/contract';
import type { DeskProblem, LastKnown } from '../../preload/contract';
import { writeProblem } from '../problems';
import { readSmallJson } from './careful-read';
import { writeCarefully } from './careful-write';

/** The end of the journal as last known, in a file of its own: it outlives a store that was emptied or lost. */
export class LastKnownFile {
  readonly #path: string;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#path = join(folder, 'last-known.json');
  }

  /** Null where none was ever written; `unreadable` where it is damaged, which is not the same. */
  read(): Promise<Result<LastKnown | null, DeskProblem>> {
    return readSmallJson(this.#path, lastKnownSchema.nullable());
  }

  /** Writes one after another, so that the last to be asked for is the one that stays. */
  write(lastKnown: LastKnown | null): Promise<Result<Record<string, never>, DeskProblem>> {
    const written = this.#writing.then(async () => {
      try {
        await writeCarefully(this.#path, `${JSON.stringify(lastKnown)}\n`);
        return ok({});
      } catch (error) {
        return writeProblem(error, 'note of the last change');
      }
    });
    this.#writing = written;
    return written;
  }
}
