/** What the elements of a Word part are, whatever prefixes its writer chose. */

/** Word's own namespaces, transitional and strict; elements of any other say nothing here. */
const wordNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const mathNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
];
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** "p" of "w:p". */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** "w:" of "w:p"; empty where there is none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The prefixes of one part, learned while it is read. */
export class WordNames {
  private readonly spaces = new Map<string, string>();

  /** Asked for every element that opens, before its kind. */
  learn(name: string, attribute: (name: string) => string | undefined, isRoot: boolean): void {
    const prefix = prefixOf(name).slice(0, -1);
    if (!isRoot && this.spaces.has(prefix)) return;
    for (const each of new Set([prefix, 'w', 'mc', 'm'])) {
      const space = attribute(each === '' ? 'xmlns' : `xmlns:${each}`);
      if (space !== undefined) this.spaces.set(each, space);
    }
  }

  /** "p" for Word's own, "mc:Fallback", "m:t" for formulas, and an empty text for all else. */
  kindOf(name: string): string {
    const space = this.spaces.get(prefixOf(name).slice(0, -1));
    if (space === undefined) return '';
    if (wordNamespaces.includes(space)) return localName(name);
    if (space === compatibility) return `mc:${localName(name)}`;
    return mathNamespaces.includes(space) ? `m:${localName(name)}` : '';
  }
}
