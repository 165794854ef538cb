// Reads the package of an operation with nothing but Node, as somebody without the desk would: node read-package.mjs FOLDER
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const bytesOf = (path) => readFileSync(join(folder, path));
const textOf = (path) => bytesOf(path).toString('utf8');
const hashOf = (path) => createHash('sha256').update(bytesOf(path)).digest('hex');

/** The lines of a manifest, as `sha256sum` writes them: hash, two blanks, path. */
const manifest = (name) =>
  textOf(name)
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ sha256: line.slice(0, 64), path: line.slice(66) }));

const listed = manifest('manifest-sha256.txt');
const wrong = [...listed, ...manifest('tagmanifest-sha256.txt')].filter(
  ({ path, sha256 }) => hashOf(path) !== sha256,
);
const unlisted = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, '/').length))
  .filter((path) => !listed.some((each) => each.path === path));

const about = JSON.parse(textOf('data/package.json'));
const counts = {};
for (const { name, files, schema } of about.collections) {
  const records = files.flatMap(({ path }) =>
    textOf(`data/${path}`)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  counts[name] = records.length;
  if (schema !== null) JSON.parse(textOf(`data/${schema.path}`));
}
const differing = about.collections
  .filter(({ name, count }) => counts[name] !== count)
  .map(({ name }) => name);
const named = [
  ...about.collections.flatMap(({ files, schema }) => [...files, ...(schema === null ? [] : [schema])]),
  ...about.documents,
  ...about.assessments,
  ...about.letters,
  ...about.registers,
].filter(({ path, sha256 }) => hashOf(`data/${path}`) !== sha256);

console.log(
  JSON.stringify({
    wrong,
    unlisted,
    differing,
    named,
    counts,
    documents: [about.documents.length, about.assessments.length, about.letters.length],
    operation: about.operation,
    marking: about.marking,
  }),
);
