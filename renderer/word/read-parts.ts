/** Reads a written .docx back: every part of it as text. */
import { strFromU8, unzipSync } from 'fflate';

/** The parts by their path; XML as UTF-8, anything else with a letter for each byte. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [
      path,
      strFromU8(data, !/\.(?:xml|rels)$/.test(path)),
    ]),
  );
}
