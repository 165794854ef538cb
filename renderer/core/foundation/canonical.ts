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
  if (values.every(isTextOrTexts)) return JSON.stringify(values);
  let text = '[';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalJson(values[index]);
  }
  return `${text}]`;
}

/** Texts, and lists of them, have no keys to be put in order. */
function isTextOrTexts(value: unknown): boolean {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  );
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

/** Whether two values of plain data would give the same canonical JSON, without writing it. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return canonicalJson(one) === canonicalJson(other);
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isSameJson(value, other[index]))
    );
  return isSameObject(one as Record<string, unknown>, other as Record<string, unknown>);
}

function isSameObject(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  for (const key of Object.keys(one)) {
    // An absent property and one that is `undefined` are alike, and neither is like `null`.
    if ((one[key] === undefined) !== (other[key] === undefined)) return false;
    if (!isSameJson(one[key], other[key])) return false;
  }
  return Object.keys(other).every((key) => other[key] === undefined || one[key] !== undefined);
}
