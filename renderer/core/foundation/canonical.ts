/**
 * JSON with its keys in order and no spaces: the same value always gives the same text, so that it can be
 * hashed. Only plain data (what JSON can hold) may be given; a property that is `undefined` is left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return Array.isArray(value) ? arrayJson(value) : objectJson(value as Record<string, unknown>);
}

// Loops and one growing string rather than chained arrays: an import hashes thousands of records at once.
function arrayJson(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalJson(values[index]);
  }
  return `${text}]`;
}

function objectJson(value: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const property = value[key];
    if (property === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${JSON.stringify(key)}:${canonicalJson(property)}`;
  }
  return `${text}}`;
}
