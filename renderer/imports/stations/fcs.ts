/**
 * JSON files: the FCS export (one object per station with its homes inside) and plain arrays of records.
 * The objects are cut out of the text one at a time, and the homes are skipped before anything is parsed.
 */
import { z } from '../../core/foundation/schema';
import type { RawStation } from './draft';
import { emptyRawStation } from './draft';

/** One object of the outermost array, as text, and the line on which it begins. */
export interface JsonRecord {
  readonly text: string;
  readonly line: number;
}

/** Cuts a JSON text into the objects of its outermost array; an array under `properties` (the homes) is left out. */
export class JsonRecords {
  private depth = 0;
  /** The depth of a record: 2 in an array, 3 in an array that an object holds ("features", "stations"). */
  private recordDepth = 0;
  private isInString = false;
  private isEscaped = false;
  private line = 1;
  private startLine = 1;
  private kept: string[] = [];
  private lastString = '';
  private skipFrom = -1;
  private isAwaitingValue = false;

  /** The objects completed by this piece of text. */
  *push(text: string): Generator<JsonRecord> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] ?? '';
      if (letter === '\n') this.line += 1;
      if (this.isInString) {
        this.readString(letter);
        continue;
      }
      if (letter === '"') {
        this.isInString = true;
        this.lastString = '';
      } else if (letter === '{' || letter === '[') {
        this.depth += 1;
        if (this.recordDepth === 0) this.recordDepth = letter === '[' ? 2 : 3;
        if (this.depth === this.recordDepth && letter === '{') {
          this.kept = [];
          this.startLine = this.line;
          from = at;
        } else if (
          this.isAwaitingValue &&
          letter === '[' &&
          this.skipFrom < 0 &&
          this.depth === this.recordDepth + 1
        ) {
          this.kept.push(text.slice(from, at));
          this.skipFrom = this.depth;
        }
        this.isAwaitingValue = false;
      } else if (letter === '}' || letter === ']') {
        if (this.skipFrom === this.depth) {
          this.skipFrom = -1;
          this.kept.push('[]');
          from = at + 1;
        }
        this.depth -= 1;
        if (this.depth === this.recordDepth - 1 && letter === '}') {
          this.kept.push(text.slice(from, at + 1));
          yield { text: this.kept.join(''), line: this.startLine };
          this.kept = [];
          from = at + 1;
        }
      } else if (letter === ':') {
        this.isAwaitingValue = this.lastString === 'properties';
      } else if (letter === ',') {
        this.isAwaitingValue = false;
      }
    }
    if (this.recordDepth > 0 && this.depth >= this.recordDepth && this.skipFrom < 0)
      this.kept.push(text.slice(from));
  }

  /** The line on which the text stopped while an object or the array was still open, or `null` where it is whole. */
  openLine(): number | null {
    return this.depth === 0 && !this.isInString ? null : this.line;
  }

  private readString(letter: string): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (letter === '\\') this.isEscaped = true;
    else if (letter === '"') this.isInString = false;
    else if (this.lastString.length < 40) this.lastString += letter;
  }
}

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));

/** A station of the FCS export; whatever else the object holds is not read. */
export const fcsStation = z.object({
  stationId: text,
  name: text,
  addressLine1: text,
  addressLine2: text,
  addressLine3: text,
  addressLine4: text,
  addressLine5: text,
  addressPostCode: text,
  addressUprn: text,
  latitude: text,
  longitude: text,
  pollingDistricts: z.array(z.object({ name: text })).nullish(),
});

/** The cells of a station of the FCS export. The list names stations by an internal id, not by a printed number. */
export function rawFromFcs(station: z.infer<typeof fcsStation>, line: number): RawStation {
  return {
    ...emptyRawStation,
    name: station.name,
    addressParts: [
      station.addressLine1,
      station.addressLine2,
      station.addressLine3,
      station.addressLine4,
      station.addressLine5,
    ],
    postcode: station.addressPostCode,
    districts: (station.pollingDistricts ?? []).map((district) => district.name).join(', '),
    x: station.longitude,
    y: station.latitude,
    uprn: station.addressUprn,
    sourceId: station.stationId,
    line,
  };
}
