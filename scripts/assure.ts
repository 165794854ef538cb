/**
 * `npm run -s assure -- RULE …` prints, as JSON, what the product's own rules make of a file or of dates, so that a
 * rule can be checked from outside without a window. Standard output holds the JSON and nothing else; what
 * went wrong is one line on standard error. Exit 0: read; 1: what was given cannot be read; 2: wrong usage.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { dateAt } from '../renderer/core/foundation/dates';
import { ok, type Result } from '../renderer/core/foundation/result';
import { sayTimetableError } from '../renderer/core/timetable/timetable';
import type { SourceFile } from '../renderer/imports/stations/read-station-list';
import { readStationList } from '../renderer/imports/stations/read-station-list';
import { limitsUsage, readOptions } from './assure-limits/options';
import { limitsReport, offenceCalled } from './assure-limits/report';
import { readParityFile } from './assure-parity/format';
import { parityReport } from './assure-parity/report';
import { readReadinessFile } from './assure-readiness/format';
import { readinessReport } from './assure-readiness/report';
import { readReturnFile } from './assure-return/format';
import { returnReport } from './assure-return/report';
import { readSanitiseFile } from './assure-sanitise/format';
import { sanitiseReport } from './assure-sanitise/report';
import { readThreatFile } from './assure-threat/format';
import { threatReport } from './assure-threat/report';
import { readTimetableOptions, timetableUsage } from './assure-timetable/options';
import { timetableReport } from './assure-timetable/report';
import { readWordingFile } from './assure-wording/format';
import { wordingReport } from './assure-wording/report';

/** What a rule says: something to print, or why it cannot. */
type Outcome =
  | { readonly kind: 'printed'; readonly json: unknown }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'misused'; readonly message: string };

interface Rule {
  readonly usage: string;
  readonly purpose: string;
  /** How many files it takes; a rule with options of its own checks them itself. */
  readonly files: { readonly least: number; readonly most: number } | 'options';
  run(args: readonly string[]): Promise<Outcome>;
}

const rules: Readonly<Record<string, Rule>> = {
  stations: {
    usage: 'stations FILE [FILE2]',
    purpose: 'what the importer makes of a list of polling stations',
    files: { least: 1, most: 2 },
    run: assureStations,
  },
  threat: {
    usage: 'threat FILE',
    purpose: 'medians, ranges, spreads, counts and the comparison of two versions',
    files: { least: 1, most: 1 },
    run: assureThreat,
  },
  limits: {
    usage: limitsUsage,
    purpose: 'every date of an offence’s time limit, with its reason',
    files: 'options',
    run: assureLimits,
  },
  readiness: {
    usage: 'readiness FILE',
    purpose: 'what keeps the file of a case from the CPS, as reasons',
    files: { least: 1, most: 1 },
    run: assureReadiness,
  },
  parity: {
    usage: 'parity FILE',
    purpose: 'what each candidate of a contest was offered, given and refused, and what is unequal',
    files: { least: 1, most: 1 },
    run: assureParity,
  },
  return: {
    usage: 'return FILE',
    purpose: 'rows of the data return, what holds it back, and whether it agrees with case list and debrief',
    files: { least: 1, most: 1 },
    run: assureReturn,
  },
  sanitise: {
    usage: 'sanitise FILE',
    purpose: 'texts without names and identifiers, and what is left to decide',
    files: { least: 1, most: 1 },
    run: assureSanitise,
  },
  timetable: {
    usage: timetableUsage,
    purpose: 'every date of a polling day, with its rule and source',
    files: 'options',
    run: assureTimetable,
  },
  wording: {
    usage: 'wording FILE',
    purpose:
      'words in texts for the public that the pre-election guidance speaks of, with paragraph and place',
    files: { least: 1, most: 1 },
    run: assureWording,
  },
};

async function assureStations(paths: readonly string[]): Promise<Outcome> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const opened = openFromDisk(path, 'a list of polling stations');
    if (typeof opened === 'string') return { kind: 'unreadable', message: opened };
    files.push(opened);
  }
  const read = await readStationList(files);
  if (!read.ok) return { kind: 'unreadable', message: read.error.message };
  const { format, stations, warnings, rejected } = read.value;
  const shown = stations.map(({ name, address, postcode, district, number, easting, northing, uprn }) => ({
    name,
    address,
    postcode,
    district,
    number,
    easting,
    northing,
    uprn,
  }));
  return { kind: 'printed', json: { format, stations: shown, warnings, rejected } };
}

/** Far more than any assessment or case has; a larger file is something else. */
const largestJsonFile = 50 * 1024 * 1024;

function assureThreat(paths: readonly string[]): Promise<Outcome> {
  return assureJson(paths, 'a JSON file of cells, rounds and controls', (text) => {
    const read = readThreatFile(text);
    return read.ok ? ok(threatReport(read.value)) : read;
  });
}

function assureReadiness(paths: readonly string[]): Promise<Outcome> {
  return assureJson(paths, 'a JSON file of a case', (text) => {
    const read = readReadinessFile(text, dateAt(new Date().toISOString()));
    return read.ok ? ok(readinessReport(read.value)) : read;
  });
}

function assureParity(paths: readonly string[]): Promise<Outcome> {
  return assureJson(paths, 'a JSON file of contests, candidates and contacts', (text) => {
    const read = readParityFile(text);
    return read.ok ? ok(parityReport(read.value)) : read;
  });
}

function assureReturn(paths: readonly string[]): Promise<Outcome> {
  return assureJson(paths, 'a JSON file of cases and allegations', (text) => {
    const read = readReturnFile(text, dateAt(new Date().toISOString()));
    return read.ok ? ok(returnReport(read.value)) : read;
  });
}

function assureSanitise(paths: readonly string[]): Promise<Outcome> {
  return assureJson(paths, 'a JSON file of texts and names', (text) => {
    const read = readSanitiseFile(text);
    return read.ok ? ok(sanitiseReport(read.value)) : read;
  });
}

function assureWording(paths: readonly string[]): Promise<Outcome> {
  return assureJson(paths, 'a JSON file of texts', (text) => {
    const read = readWordingFile(text);
    return read.ok ? ok(wordingReport(read.value)) : read;
  });
}

type ReportOf = (text: string) => Result<unknown, readonly string[]>;

function assureJson([path = '']: readonly string[], wanted: string, reportOf: ReportOf): Promise<Outcome> {
  const unreadable = (message: string): Promise<Outcome> => Promise.resolve({ kind: 'unreadable', message });
  const opened = openFromDisk(path, wanted);
  if (typeof opened === 'string') return unreadable(opened);
  if (opened.size > largestJsonFile) return unreadable(`“${opened.name}” is larger than 50 MB.`);
  const report = reportOf(readFileSync(path, 'utf8'));
  if (report.ok) return Promise.resolve({ kind: 'printed', json: report.value });
  const [first = '', ...more] = report.error;
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return unreadable(`“${opened.name}” cannot be used: ${first}${rest}`);
}

function assureLimits(args: readonly string[]): Promise<Outcome> {
  const asked = readOptions(args);
  if (!asked.ok) {
    const { kind, message } = asked.error;
    return Promise.resolve({ kind: kind === 'usage' ? 'misused' : 'unreadable', message });
  }
  const offence = offenceCalled(asked.value.offence);
  if (offence === undefined) {
    const message = `“${asked.value.offence}” is not an offence of the catalogue. Its ids stand in resources/reference/offences.json.`;
    return Promise.resolve({ kind: 'unreadable', message });
  }
  return Promise.resolve({ kind: 'printed', json: limitsReport(offence, asked.value) });
}

function assureTimetable(args: readonly string[]): Promise<Outcome> {
  const asked = readTimetableOptions(args);
  if (!asked.ok) {
    const { kind, message } = asked.error;
    return Promise.resolve({ kind: kind === 'usage' ? 'misused' : 'unreadable', message });
  }
  const report = timetableReport(asked.value);
  return Promise.resolve(
    report.ok
      ? { kind: 'printed', json: report.value }
      : { kind: 'unreadable', message: sayTimetableError(report.error) },
  );
}

function openFromDisk(path: string, wanted: string): SourceFile | string {
  try {
    const status = statSync(path);
    if (!status.isFile()) return `“${path}” is not a file. Give the path of ${wanted}.`;
    return { name: basename(path), size: status.size, stream: () => createReadStream(path) };
  } catch {
    return `“${path}” cannot be opened. Check that the file exists and may be read.`;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule || !takes(rule, rest)) {
    const known = Object.values(rules).map(({ usage, purpose }) => `${usage} (${purpose})`);
    complain(`Usage: npm run -s assure -- ${known.join(' | ')}`);
    return 2;
  }
  const outcome = await rule.run(rest);
  if (outcome.kind !== 'printed') {
    complain(outcome.kind === 'misused' ? `${outcome.message} Usage: ${rule.usage}` : outcome.message);
    return outcome.kind === 'misused' ? 2 : 1;
  }
  await print(`${JSON.stringify(outcome.json, null, 2)}\n`);
  return 0;
}

function takes({ files }: Rule, args: readonly string[]): boolean {
  return files === 'options' || (args.length >= files.least && args.length <= files.most);
}

function complain(message: string): void {
  process.stderr.write(`${message.replace(/\s+/g, ' ').trim()}\n`);
}

/** Writes all of a text, or as much as the reader of the pipe wants. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    // `| head` closes the pipe early; that is its right and no failure of ours.
    process.stdout.on('error', () => resolve());
    process.stdout.write(text, () => resolve());
  });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(
      `The file could not be read because of a fault in this program: ${error instanceof Error ? error.message : 'unknown'}`,
    );
    process.exitCode = 1;
  },
);
