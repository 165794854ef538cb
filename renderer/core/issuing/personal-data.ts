/** Personal data in a text that leaves the force: phone numbers, email addresses, postal addresses by their postcode. */
import type { PlacedText } from './placed-text';

export interface PersonalData {
  readonly kind: 'phone' | 'email' | 'postcode';
  /** As it is written. */
  readonly found: string;
  readonly place: string;
}

const expressions: Readonly<Record<PersonalData['kind'], RegExp>> = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // A number in this country: a nought or +44, then nine or ten figures in any groups. 101 and 999 are none, and a
  // reference with a date in the line below it is none either.
  phone: /(?<![\p{L}\p{N}])(?:\+44[^\S\n]?(?:\(0\)[^\S\n]?)?|\(?0)(?:(?:[^\S\n]|[()-]){0,2}\d){9,10}(?!\d)/gu,
  postcode: /(?<![\p{L}\p{N}])(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?![\p{L}\p{N}])/gu,
};

/** Each once for a place, in reading order. */
export function personalData(texts: readonly PlacedText[]): readonly PersonalData[] {
  return texts.flatMap(({ place, text }) =>
    (['phone', 'email', 'postcode'] as const).flatMap((kind) =>
      [...new Set([...text.matchAll(expressions[kind])].map(([found]) => found.trim()))].map(
        (found): PersonalData => ({ kind, found, place }),
      ),
    ),
  );
}
