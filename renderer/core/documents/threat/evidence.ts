/**
 * What a rating rests on, as far as handling lets it print. Of an item that is withheld nothing is said but that
 * there is one: neither its reference nor its text, nor whom it speaks of.
 */
import { gradingInWords } from '../../intelligence/grading';
import { gradingOf, type IntelligenceItem } from '../../intelligence/intelligence-item';
import { type HistoryEntry, historyKinds } from '../../history/history-entry';
import { type Lesson, lessonKinds } from '../../history/lesson';
import type { Cell } from '../../threat/cell';
import type { EvidenceRef } from '../../threat/evidence';
import { factors, harms } from '../../threat/harms';
import { locationKey } from '../../threat/location-ref';
import { counted, strong } from '../blocks';
import { printedDate } from '../printed-date';
import { joinTexts } from '../missing';
import type { Text } from '../model';
import type { ThreatSource } from './input';
import { nameOf } from './words';

export const restsOnNothing = 'Rests on no evidence that is recorded';

/** Longer notes on factors are cut here: they stand in full in their own section. */
const longestNote = 300;

interface Sorted {
  readonly intelligence: readonly IntelligenceItem[];
  readonly history: readonly HistoryEntry[];
  readonly lessons: readonly Lesson[];
  readonly factors: readonly (EvidenceRef & { kind: 'factor' })[];
  readonly withheld: number;
  /** Cited, and deleted since. */
  readonly gone: number;
}

/** Everything that a cell rests on, one paragraph each, in full. */
export function restsOn(input: ThreatSource, cell: Cell): readonly Text[] {
  const cited = sortedEvidence(input, cell);
  const said: readonly Text[] = [
    ...cited.intelligence.map(intelligenceText),
    ...cited.history.map((entry) => historyText(input, entry)),
    ...cited.factors.map((ref) => factorText(input, ref)),
    ...cited.lessons.map(lessonText),
    ...leftOut(cited),
  ];
  return said.length === 0 ? [`${restsOnNothing}.`] : said;
}

/** The same in one line: "Rests on: INT-004 (1 A P); history: 2 entries; factor: Premises". */
export function restsOnInShort(input: ThreatSource, cell: Cell): string {
  const cited = sortedEvidence(input, cell);
  const named = cited.factors.map(({ factorId }) => factorName(factorId).toLowerCase());
  const parts = [
    ...cited.intelligence.map((item) => `${item.reference} (${gradingOf(item)})`),
    ...(cited.history.length === 0 ? [] : [`history: ${counted(sumOf(cited.history), 'case', 'cases')}`]),
    ...(named.length === 0 ? [] : [`notes on factors: ${[...new Set(named)].join(', ')}`]),
    ...(cited.lessons.length === 0
      ? []
      : [`earlier learning: ${counted(cited.lessons.length, 'lesson', 'lessons')}`]),
    ...(cited.withheld === 0
      ? []
      : [`${counted(cited.withheld, 'item of intelligence', 'items of intelligence')} withheld`]),
    ...(cited.gone === 0 ? [] : [`${counted(cited.gone, 'source', 'sources')} no longer recorded`]),
  ];
  return parts.length === 0 ? `${restsOnNothing}.` : `Rests on: ${parts.join('; ')}.`;
}

/** How many cells of the document rest on items that are withheld, and on how many items. */
export function withheldCounts(
  input: ThreatSource,
  cells: readonly Cell[],
): { readonly items: number; readonly cells: number } {
  const items = new Set<string>();
  let resting = 0;
  for (const cell of cells) {
    const held = cell.evidence.filter((ref) => ref.kind === 'intelligence' && input.withheld.has(ref.id));
    if (held.length > 0) resting += 1;
    for (const ref of held) if (ref.kind === 'intelligence') items.add(ref.id);
  }
  return { items: items.size, cells: resting };
}

function sortedEvidence({ cited, withheld, allNotes }: ThreatSource, cell: Cell): Sorted {
  const sorted = {
    intelligence: [] as IntelligenceItem[],
    history: [] as HistoryEntry[],
    lessons: [] as Lesson[],
    factors: [] as (EvidenceRef & { kind: 'factor' })[],
    withheld: 0,
    gone: 0,
  };
  const put = <T>(list: T[], record: T | undefined) => {
    if (record === undefined) sorted.gone += 1;
    else list.push(record);
  };
  for (const ref of cell.evidence) {
    switch (ref.kind) {
      case 'intelligence':
        if (withheld.has(ref.id)) sorted.withheld += 1;
        else put(sorted.intelligence, cited.intelligence.get(ref.id));
        break;
      case 'history':
        put(sorted.history, cited.history.get(ref.id));
        break;
      case 'lesson':
        put(sorted.lessons, cited.lessons.get(ref.id));
        break;
      case 'factor':
        put(sorted.factors, allNotes.some((note) => isNoteOf(note, ref)) ? ref : undefined);
        break;
    }
  }
  return sorted;
}

function leftOut({ withheld, gone }: Sorted): readonly string[] {
  return [
    ...(withheld === 0
      ? []
      : [
          `${counted(withheld, 'item of intelligence is', 'items of intelligence are')} withheld: ${withheld === 1 ? 'its' : 'their'} handling does not reach the distribution of this document.`,
        ]),
    ...(gone === 0
      ? []
      : [`${counted(gone, 'source that was cited is', 'sources that were cited are')} no longer recorded.`]),
  ];
}

function intelligenceText(item: IntelligenceItem): Text {
  const conditions = item.handling === 'P' ? '' : ` Conditions: ${item.conditions.trim()}`;
  return joinTexts(
    strong(item.reference),
    ` (${gradingOf(item)}: ${gradingInWords(item)}). ${item.text.trim()}${conditions}`,
  );
}

function historyText(input: ThreatSource, entry: HistoryEntry): Text {
  const kind = historyKinds.find(({ id }) => id === entry.kind)?.name ?? entry.kind;
  const area = entry.areaId === null ? undefined : input.gazetteer.areas.get(entry.areaId);
  const where = area?.name ?? entry.areaAsGiven;
  const harm = harms.find(({ id }) => id === entry.harmId)?.short;
  const what = [kind, harm, where].filter((part) => part !== undefined && part !== '').join(', ');
  return joinTexts(
    strong(`History, ${entry.election}`),
    `: ${what}: ${entry.count.toLocaleString('en-GB')}.`,
    entry.text.trim() === '' ? '' : ` ${entry.text.trim()}`,
    entry.outcome.trim() === '' ? '' : ` Outcome: ${entry.outcome.trim()}`,
  );
}

function factorText(input: ThreatSource, ref: EvidenceRef & { kind: 'factor' }): Text {
  const note = input.allNotes.find((each) => isNoteOf(each, ref));
  const where = ref.location === null ? '' : `, ${nameOf(input, ref.location)}`;
  const whole = (note?.text ?? '').trim();
  const text =
    whole.length <= longestNote
      ? whole
      : `${whole.slice(0, longestNote).replace(/\s+\S*$/, '')} … (in full in the section on factors)`;
  return joinTexts(strong(`Factor, ${factorName(ref.factorId)}${where}`), `: ${text}`);
}

function lessonText(lesson: Lesson): Text {
  const kind = lessonKinds.find(({ id }) => id === lesson.kind)?.name ?? lesson.kind;
  const due = printedDate(lesson.due);
  return joinTexts(
    strong(`${kind}, ${lesson.from}`),
    `: ${lesson.text.trim()}`,
    lesson.owner.trim() === '' ? '' : ` Owner: ${lesson.owner.trim()}.`,
    due === null ? '' : ` Due: ${due}.`,
  );
}

function isNoteOf(
  note: {
    readonly factorId: string;
    readonly location: Parameters<typeof locationKey>[0] | null;
    readonly text: string;
  },
  ref: EvidenceRef & { kind: 'factor' },
): boolean {
  const key = (location: typeof ref.location) => (location === null ? '' : locationKey(location));
  return (
    note.factorId === ref.factorId && key(note.location) === key(ref.location) && note.text.trim() !== ''
  );
}

function factorName(id: string): string {
  return factors.find((factor) => factor.id === id)?.name ?? '[no such factor]';
}

function sumOf(entries: readonly HistoryEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0);
}
