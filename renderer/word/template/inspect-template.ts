/** The fields of a force's own Word file, by name and by the place where each stands. */
import { patchDetector } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fieldKey, type TemplateField, textFields } from '../../core/issuing/template-fields';
import { fieldsIn, paragraphsOf } from './template-xml';

const textParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** In the order of the file: the head of the pages, the text, the foot. */
export async function inspectTemplate(bytes: Uint8Array): Promise<readonly TemplateField[]> {
  const files = unzipSync(bytes);
  const fields = Object.keys(files)
    .filter((path) => textParts.test(path))
    .sort(inReadingOrder)
    .flatMap((path) => fieldsOfPart(path, strFromU8(files[path] ?? new Uint8Array())));
  const known = new Set(fields.map(({ name }) => name));
  // What is filled is what the library finds: a field that only it sees is listed too.
  const detected = await patchDetector({ data: zipSync(files, { level: 0 }), trimPlaceholders: true });
  const elsewhere = detected
    .filter((name) => !known.has(name) && name.length <= 200)
    .map((name): TemplateField => ({ name, where: 'elsewhere in the file', place: 'elsewhere' }));
  return withoutRepeats([...fields, ...elsewhere]);
}

function fieldsOfPart(path: string, xml: string): readonly TemplateField[] {
  return paragraphsOf(xml).flatMap(({ text, where, isInPage }) =>
    fieldsIn(text).map((name): TemplateField => {
      if (path.startsWith('word/header')) return { name, where: 'head of the pages', place: 'head' };
      if (path.startsWith('word/footer')) return { name, where: 'foot of the pages', place: 'foot' };
      if (path !== 'word/document.xml') return { name, where: 'a note', place: 'elsewhere' };
      const isAlone = isInPage && /^\{\{[^{}]+\}\}$/.test(text.trim());
      if (isAlone) return { name, where, place: 'own-paragraph' };
      const isLine = (textFields as readonly string[]).includes(fieldKey(name));
      return { name, where: isLine || !isInPage ? where : `${where}, beside other words`, place: 'text' };
    }),
  );
}

/** A text box stands twice in a file: once for older versions of Word. */
function withoutRepeats(fields: readonly TemplateField[]): readonly TemplateField[] {
  const seen = new Set<string>();
  return fields.filter(({ name, where }) => {
    const key = `${name}|${where}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inReadingOrder(a: string, b: string): number {
  const rank = (path: string) => (path.includes('header') ? 0 : path.includes('document') ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** The same archive written anew, so that what is read of it is what was checked. */
export function rewritten(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 0 });
}

/** A part as text; empty where there is none. */
export function partOf(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  const data = files[path];
  return data === undefined ? '' : strFromU8(data);
}

/** A text as a part. */
export function asPart(text: string): Uint8Array {
  return strToU8(text);
}
