/** Which of the versions that were sent a returned file came from: by the number that it bears, or by its text. */
import type { DocumentVersion } from '../issuing/document-version';
import type { Memorandum } from './memorandum';
import type { FindVersion } from './open-changes';
import { cellBreak } from './sent-paragraphs';

export interface Origin {
  readonly version: DocumentVersion;
  /** In how many places the file differs from it; `null` until that is counted. */
  readonly changes: number | null;
}

export interface Origins {
  readonly likely: Origin;
  /** Whether the file bears its number, its text is the nearest, or there is no other. */
  readonly because: 'number' | 'text';
  /** Every version that was sent, the newest first. */
  readonly all: readonly Origin[];
}

/** The versions that went to the council, the newest first, each once. */
export function sentVersions(
  memorandum: Pick<Memorandum, 'steps'> | undefined,
  version: FindVersion,
): readonly DocumentVersion[] {
  const ids = new Set((memorandum?.steps ?? []).flatMap(({ versionId }) => versionId ?? []));
  return [...ids].flatMap((id) => version(id) ?? []).sort((a, b) => b.number - a.number);
}

/**
 * Where a file with these paragraphs came from, by the number that it bears or else by the nearest text; `null` where
 * nothing was sent, or where the number does not say it and the changes are not counted yet. Versions as `sentVersions`
 * gives them, `counts` the changes against each in the same order; `null` before they are counted.
 */
export function originsOf(
  paragraphs: readonly string[],
  versions: readonly DocumentVersion[],
  counts: readonly number[] | null,
): Origins | null {
  const all = versions.map((version, at): Origin => ({ version, changes: counts?.[at] ?? null }));
  const number = numberIn(paragraphs);
  const named = all.find(({ version }) => version.number === number);
  const [nearest] = counts === null && all.length > 1 ? [] : [...all].sort(byChanges);
  const likely = named ?? nearest;
  if (likely === undefined) return null;
  return { likely, because: named === undefined ? 'text' : 'number', all };
}

function byChanges(a: Origin, b: Origin): number {
  return (a.changes ?? 0) - (b.changes ?? 0);
}

/** The number in the row of the front table that names the version; `null` where there is none. */
function numberIn(paragraphs: readonly string[]): number | null {
  for (const paragraph of paragraphs) {
    const [name = '', value = ''] = paragraph.split(cellBreak).map((cell) => cell.trim());
    const number = /^\d{1,4}/.exec(value)?.[0];
    if (/^version(?: and status)?$/i.test(name) && number !== undefined) return Number(number);
  }
  return null;
}
