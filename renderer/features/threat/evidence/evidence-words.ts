/** What a cell cites, in words: a title, what it says, and under which conditions it may be shown. */
import { formatDate } from '../../../core/foundation/dates';
import { historyKinds } from '../../../core/history/history-entry';
import { lessonKinds } from '../../../core/history/lesson';
import { audienceNames } from '../../../core/intelligence/audience';
import { handlingAsItStands } from '../../../core/intelligence/dissemination';
import { gradingInWords } from '../../../core/intelligence/grading';
import type { HandlingTerms } from '../../../core/intelligence/handling';
import {
  gradingOf,
  type HandlingCode,
  type IntelligenceItem,
} from '../../../core/intelligence/intelligence-item';
import type { CitedEvidence } from '../../../core/threat/cited-evidence';
import { factors } from '../../../core/threat/harms';
import type { LocationRef } from '../../../core/threat/location-ref';

export interface EvidenceWords {
  /** "INT-004, 1 B C", "History, May 2023 local elections". */
  readonly title: string;
  /** What it says, whole. */
  readonly text: string;
  /** Grading in words, outcome, where it comes from; each a line of its own. */
  readonly facts: readonly string[];
  /** The conditions of handling, as they hold now; empty where there are none. */
  readonly handling: string;
  /** “P” or “C” of an item of intelligence, C where it was or is graded C; `null` for what has no such code. */
  readonly code: HandlingCode | null;
  /** Where the record stands; `null` where it has gone. */
  readonly path: string | null;
}

type NameOf = (location: LocationRef) => string;

/** A cited record; an item of intelligence under its handling of now, with that of then where it was another. */
export type ShownEvidence = CitedEvidence & { readonly handlingThen?: HandlingTerms | null };

/** The words of one cited record. What has gone says so and is never blank. */
export function evidenceWords(cited: ShownEvidence, nameOf: NameOf, assessmentId: string): EvidenceWords {
  switch (cited.kind) {
    case 'intelligence':
      return intelligenceWords(cited.item, cited.handlingThen ?? null);
    case 'history': {
      const { election, pollingDate, kind, count, areaAsGiven, text, outcome } = cited.entry;
      const kindName = historyKinds.find(({ id }) => id === kind)?.name ?? kind;
      const place = areaAsGiven === '' ? '' : `, ${areaAsGiven}`;
      return {
        title: `History: ${election}${place}`,
        text: text.trim() === '' ? `${count} × ${kindName.toLowerCase()}` : text,
        facts: [
          `${kindName}, ${count === 1 ? 'one' : `${count} of them`}${pollingDate === null ? '' : `; poll on ${formatDate(pollingDate)}`}`,
          `Outcome: ${outcome.trim() === '' ? '[not recorded]' : outcome}`,
        ],
        handling: '',
        code: null,
        path: '/intelligence/history',
      };
    }
    case 'lesson': {
      const { kind, from, text, owner } = cited.lesson;
      const kindName = lessonKinds.find(({ id }) => id === kind)?.name ?? kind;
      return {
        title: `${kindName}: ${from === '' ? '[source not recorded]' : from}`,
        text,
        facts: owner === '' ? [] : [`Owner: ${owner}`],
        handling: '',
        code: null,
        path: '/intelligence/learning',
      };
    }
    case 'factor': {
      const { factorId, location, text } = cited.note;
      const at = location === null ? 'the whole assessment' : nameOf(location);
      return {
        title: `Factor: ${factorName(factorId)}, ${at}`,
        text,
        facts: [],
        handling: '',
        code: null,
        path: `/threat/${assessmentId}/factors`,
      };
    }
    case 'gone':
      return {
        title: `${goneNames[cited.ref.kind]} that is no longer recorded`,
        text: 'The rating still names it as evidence, but what it said is not to be found on this desk.',
        facts: [],
        handling: '',
        code: null,
        path: null,
      };
  }
}

const goneNames = {
  intelligence: 'An intelligence item',
  history: 'An entry of the area history',
  lesson: 'Earlier learning',
  factor: 'A note on a factor',
} as const;

function intelligenceWords(item: IntelligenceItem, then: HandlingTerms | null): EvidenceWords {
  return {
    title: `${item.reference}, ${gradingOf(item)}`,
    text: item.text.trim() === '' ? '[nothing written]' : item.text,
    facts: [gradingInWords(item), `Received ${formatDate(item.receivedOn)}`],
    handling:
      then === null
        ? conditionsOf(item)
        : `Handling now: ${handlingAsItStands(item)} When this version was approved: ${handlingAsItStands(then)}`,
    code: item.handling === 'C' || then?.handling === 'C' ? 'C' : 'P',
    path: `/intelligence?item=${item.id}`,
  };
}

function conditionsOf(item: HandlingTerms): string {
  if (item.handling === 'P') return '';
  const to = audienceNames(item.mayGoTo);
  return `Handling conditions: ${item.conditions} May go to: ${to === '' ? 'nobody outside this desk' : to}.`;
}

function factorName(id: string): string {
  return factors.find((factor) => factor.id === id)?.name ?? id;
}

/** The text on one line, cut at a word where it is longer than so many letters. */
export function inShort(text: string, letters: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= letters) return line;
  const cut = line.slice(0, letters - 1);
  const atWord = cut.lastIndexOf(' ') > letters / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${atWord}…`;
}
