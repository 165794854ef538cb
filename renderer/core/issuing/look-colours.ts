/** What the colours of a look make of the page. */

/** Least contrast of letters on their ground. Reference: WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5;

/** The contrast of a colour (six hexadecimal digits) on white, from 1 to 21. */
export function contrastOnWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

/** A light tint of a colour, for the ground behind letters; six hexadecimal digits, in capitals. */
export function tintOf(colour: string): string {
  return channels(colour)
    .map((value) => Math.round(255 - (255 - value) * 0.12))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
