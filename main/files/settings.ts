import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../renderer/core/foundation/schema';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { DeskProblem } from '../../preload/contract';
import { writeProblem } from '../problems';
import { readSmallJson } from './careful-read';
import { writeCarefully } from './careful-write';

const settingsSchema = z.strictObject({ snapshotFolder: z.string().min(1).max(4000) });

/** Where snapshots go: the folder that the user chose, or one beside the app's data. */
export class SnapshotFolderSetting {
  readonly #settingsPath: string;
  readonly #defaultFolder: string;

  constructor(userData: string) {
    this.#settingsPath = join(userData, 'settings.json');
    this.#defaultFolder = join(userData, 'snapshots');
  }

  /** The folder, made where it is the default one; a folder that the user chose is never made in its absence. */
  async folder(): Promise<Result<{ path: string; isDefault: boolean }, DeskProblem>> {
    const settings = await readSmallJson(this.#settingsPath, settingsSchema);
    if (!settings.ok) return settings;
    if (settings.value !== null) return ok({ path: settings.value.snapshotFolder, isDefault: false });
    try {
      await mkdir(this.#defaultFolder, { recursive: true, mode: 0o700 });
      return ok({ path: this.#defaultFolder, isDefault: true });
    } catch (error) {
      return writeProblem(error, 'folder for snapshots');
    }
  }

  /** Keeps the user's choice. */
  async choose(path: string): Promise<Result<Record<string, never>, DeskProblem>> {
    try {
      await writeCarefully(this.#settingsPath, `${JSON.stringify({ snapshotFolder: path })}\n`);
      return ok({});
    } catch (error) {
      return writeProblem(error, 'choice of folder');
    }
  }
}
