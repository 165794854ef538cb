// Writes resources/reference/ordinary-words.json anew: the words that the desk's own texts use in small letters, in at
// least two files, beside those that were written by hand. Run it when many texts have been added:
// `node scripts/derive-ordinary-words.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';

const target = join(projectFolder, 'resources', 'reference', 'ordinary-words.json');
const sources = [
  { folder: join('resources', 'reference'), isRead: /\.json$/ },
  { folder: 'docs', isRead: /\.md$/ },
  { folder: 'renderer', isRead: /(?<!test)\.tsx?$/ },
];
const leastFiles = 2;
/** A word of its own in small letters: no part of a name in code, of a path or of a capitalised word. */
const word = /(?<![\p{L}\p{N}_$.'’/-])\p{Ll}{3,}(?![\p{L}\p{N}_$/-])/gu;

/** @param {string} folder @param {RegExp} isRead @returns {string[]} */
function filesIn(folder, isRead) {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, isRead);
    return isRead.test(entry.name) && !path.endsWith('ordinary-words.json') ? [path] : [];
  });
}

const reference = JSON.parse(readFileSync(target, 'utf8'));
const counts = new Map();
for (const path of sources.flatMap(({ folder, isRead }) => filesIn(folder, isRead))) {
  const text = readFileSync(join(projectFolder, path), 'utf8').normalize('NFKC');
  for (const each of new Set(text.match(word) ?? [])) counts.set(each, (counts.get(each) ?? 0) + 1);
}
const byHand = new Set(reference.byHand.join(' ').split(' '));
const derived = [...counts]
  .filter(([each, files]) => files >= leastFiles && !byHand.has(each))
  .map(([each]) => each);
reference.fromOurTexts = inLines(derived);
reference.byHand = inLines([...byHand]);
writeFileSync(target, `${JSON.stringify(reference, null, 1)}\n`);

/** In the order of the alphabet, a line for each first letter. @param {string[]} words @returns {string[]} */
function inLines(words) {
  const lines = new Map();
  for (const each of [...new Set(words)].filter(Boolean).sort())
    lines.set(each[0], `${lines.has(each[0]) ? `${lines.get(each[0])} ` : ''}${each}`);
  return [...lines.values()];
}
