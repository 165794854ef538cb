import { open } from 'node:fs/promises';
import { codeOf, problem } from '../problems';
import { ok } from '../../renderer/core/foundation/result';
import type { Result } from '../../renderer/core/foundation/result';
import type { z } from '../../renderer/core/foundation/schema';
import type { DeskProblem } from '../../preload/contract';

/** The most that a small file of settings may hold; anything larger is not one of ours. */
const MAX_SMALL_FILE_BYTES = 64 * 1024;

/**
 * Reads a small JSON file through a schema: null where there is none, `unreadable` where it is damaged or too
 * large. What is there is never changed.
 */
export async function readSmallJson<T>(
  path: string,
  schema: z.ZodType<T>,
): Promise<Result<T | null, DeskProblem>> {
  let text: string;
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > MAX_SMALL_FILE_BYTES) return damaged();
      text = await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? ok(null) : damaged();
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : damaged();
  } catch {
    return damaged();
  }
}

function damaged(): Result<never, DeskProblem> {
  return problem(
    'unreadable',
    'A file that the desk keeps beside its data is damaged. It was left as it is. Your work in the vault was not touched.',
  );
}
