/** How a list of polling stations passes between the page and the worker. */
import { z } from '../../core/foundation/schema';
import { type ColumnCorrections, columnMeanings, type StationList } from '../../core/places/station-list';
import { columnSchema, type ListFormat } from '../list-format';

const text = z.string();
const textOrNull = text.nullable();
const count = z.number().int().nonnegative();

const station = z.object({
  name: text,
  address: text,
  postcode: textOrNull,
  district: textOrNull,
  number: textOrNull,
  easting: z.number().nullable(),
  northing: z.number().nullable(),
  uprn: textOrNull,
  ward: textOrNull,
  sourceId: textOrNull,
  line: count,
  rows: count,
});

const stationList: z.ZodType<StationList> = z.object({
  format: z.enum([
    'xpress-democracy-club',
    'xpress-weblookup',
    'idox-eros',
    'democracy-counts',
    'fcs',
    'council-list',
    'council-report',
  ]),
  description: text,
  stations: z.array(station),
  warnings: z.array(
    z.object({
      kind: z.enum([
        'unknown-coordinates',
        'missing-postcode',
        'duplicate',
        'dummy-row',
        'several-stations-in-one-cell',
        'conflicting-values',
        'repaired-header',
        'unallocated',
        'other',
      ]),
      line: count.nullable(),
      text,
    }),
  ),
  rejected: z.array(z.object({ line: count, reason: text })),
  columns: z.array(columnSchema(columnMeanings)),
  rowsRead: count,
});

/** One file, or the two of Democracy Counts; corrections as they are remembered for a council. */
export const stationFormat: ListFormat<ColumnCorrections, StationList> = {
  name: 'stations',
  choices: z.record(text, z.enum(columnMeanings)),
  list: stationList,
};
