/** Which harm a word in a list means. */
import { harms } from '../threat/harms';

/** The id of the harm with this id, number, name or short name; `null` where the word is none of them. */
export function harmNamed(text: string): string | null {
  return byName.get(plain(text)) ?? null;
}

/** The word without case and marks. */
export function plainHarm(text: string): string {
  return plain(text);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const byName: ReadonlyMap<string, string> = new Map(
  harms.flatMap(({ id, number, name, short }) =>
    [id, String(number), name, short].map((word) => [plain(word), id] as const),
  ),
);
