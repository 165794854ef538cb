/**
 * UK postcodes in cells and inside addresses.
 * Reference: Royal Mail's PAF postcode format (area, district, sector, unit).
 */

const pattern =
  '(?:GIR\\s*0AA|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9A-Z]|[0-9][A-HJKPSTUW])\\s*[0-9][ABD-HJLNP-UW-Z]{2})';
const anywhere = new RegExp(`(?<![A-Za-z0-9])${pattern}(?![A-Za-z0-9])`, 'gi');
const whole = new RegExp(`^${pattern}$`, 'i');

/** "s102bx" as "S10 2BX"; `null` where the text is not one postcode and nothing else. */
export function asPostcode(text: string): string | null {
  const squeezed = text.replace(/[\s\u00a0.]+/g, '');
  return whole.test(squeezed) ? spaced(squeezed) : null;
}

/** Every postcode in a text, in order, each in its written form "S10 2BX". */
export function postcodesIn(text: string): readonly string[] {
  return (text.replaceAll('\u00a0', ' ').match(anywhere) ?? []).map((found) =>
    spaced(found.replace(/\s+/g, '')),
  );
}

/** The text without any postcode that stands in it; stray commas and spaces are closed up. */
export function withoutPostcodes(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replace(anywhere, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/(\s*,)+/g, ',')
    .replace(/^[\s,.;-]+|[\s,;-]+$/g, '')
    .trim();
}

function spaced(squeezed: string): string {
  const upper = squeezed.toUpperCase();
  return `${upper.slice(0, -3)} ${upper.slice(-3)}`;
}
