/**
 * The statement of even-handedness of one contest, for a complaint or for the debrief: one page that can be read alone,
 * the table of parity, each decision with the six tests, what was set right and when, and what is missing.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 4.
 */
import { labelsOf, partyWords } from '../../candidates/candidate-list';
import { type LoggedContact, stateOf } from '../../contact/contact-state';
import { candidateStatus, evenHandednessSource } from '../../contact/even-handedness';
import { withLetters } from '../../contact/offer-letters';
import { openCells, type Parity, parityOf, type ParityRow } from '../../contact/parity';
import { parityCollections, readParity } from '../../contact/parity-index';
import {
  alsoWords,
  cellWords,
  inequalityWords,
  parityInWords,
  standingNote,
} from '../../contact/parity-words';
import { err, ok } from '../../foundation/result';
import { column, counted, heading, note, numbered, plain, strong, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, Particulars, Run, TableCell } from '../model';
import { operationSentence } from '../plan/operation-facts';
import { type Composer, planFrame, type PlanDocumentRequest } from '../plan/plan-document';
import { recordedSource, sourcesTable } from '../plan/sources';
import { dateAt, formatDate } from '../../foundation/dates';
import { entryBlocks, forWhom } from './contact-entry';
import { missingWords } from './contact-missing';
import { parityCaption } from './name-cells';

export interface StatementSource {
  readonly request: PlanDocumentRequest;
  readonly parity: Parity;
  /** What each candidate of the contest is called in it, namesakes told apart, by id. */
  readonly labels: ReadonlyMap<string, string>;
  /** Every entry that concerns the contest, as its letters have it, struck ones as well, the earliest first. */
  readonly contacts: readonly LoggedContact[];
  /** Matters of the safety of a person, which are counted and not printed. */
  readonly withheld: readonly ParityRow[];
}

export const evenHandednessStatement: Composer = (request) => {
  const { records, operation, subjectId, issueDate } = request;
  const whole = parityOf(readParity(records, operation), subjectId);
  if (whole === undefined)
    return err(
      'This contest is no longer recorded in this operation. Nothing was made. Choose another under Candidates, Even-handedness.',
    );
  const isPrinted = ({ matter }: ParityRow) => matter?.kind !== 'security';
  const parity = { ...whole, rows: whole.rows.filter(isPrinted) };
  const source: StatementSource = {
    ...{ request, parity, contacts: contactsOf(request, parity), labels: labelsOf(parity.candidates) },
    withheld: whole.rows.filter((row) => !isPrinted(row)),
  };
  const sources = [
    recordedSource({
      what: `Candidates of ${parity.contest.name}`,
      id: parity.contest.id,
      count:
        parity.candidates.length === 0 ? '' : counted(parity.candidates.length, 'candidate', 'candidates'),
      on: issueDate,
    }),
    recordedSource({
      what: 'Contact log with candidates',
      id: parityCollections[3],
      count: source.contacts.length === 0 ? '' : counted(source.contacts.length, 'entry', 'entries'),
      on: issueDate,
    }),
  ];
  return ok({
    document: {
      ...planFrame(request, {
        part: parity.contest.name,
        distribution: 'Those who deal with the complaint or the debrief',
      }),
      title: `Statement of even-handedness: ${parity.contest.name}`,
      frontLook: 'short',
      blocks: [
        ...firstPage(source),
        { kind: 'section', orientation: 'landscape', size: 'A4' },
        heading(1, 'What each candidate was offered, given and refused'),
        ...parityBlocks(source),
        ...withheldBlocks(source),
        { kind: 'section', orientation: 'portrait', size: 'A4' },
        heading(1, 'Each contact and its decision'),
        ...decisionBlocks(source),
        heading(1, 'What was set right, and when'),
        ...setRight(source),
        heading(1, 'What is missing'),
        ...missingBlocks(source),
        heading(1, 'What this statement was made from'),
        sourcesTable(sources),
        note(
          `The tests are those of ${evenHandednessSource.source}, in the desk’s own words. ${evenHandednessSource.doubt}`,
        ),
      ],
    },
    sources,
    // It goes to those who deal with the matter; whoever gives a version to somebody outside is asked then.
    readership: 'force',
  });
};

/** Those of the matters of the contest, and of anybody who stands in it. */
function contactsOf({ records, operation }: PlanDocumentRequest, parity: Parity): readonly LoggedContact[] {
  const matters = new Set<string>(parity.rows.flatMap(({ matter }) => matter?.id ?? []));
  const own = new Set<string>(parity.candidates.map(({ id }) => id));
  const behind = new Set<string>(
    parity.rows.flatMap(({ cells, unnamedIds }) => [
      ...cells.flatMap(({ contactIds }) => contactIds),
      ...unnamedIds,
    ]),
  );
  return [...records.candidateContacts.values()]
    .map((contact) => withLetters(contact, records.letterBatches))
    .filter(
      ({ id, operationId, matterId, candidateIds }) =>
        operationId === operation.id &&
        (behind.has(id) ||
          candidateIds.some((each) => own.has(each)) ||
          // Entered of somebody who did not say that they stand, under a matter of this contest.
          (matters.has(matterId) && candidateIds.length === 0)) &&
        records.contactMatters.get(matterId)?.kind !== 'security',
    )
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

function firstPage(source: StatementSource): readonly Block[] {
  const { request, parity, contacts, labels } = source;
  const { contest, candidates, rows } = parity;
  const live = contacts.filter(({ struck }) => struck === null);
  const requests = live.filter(({ origin }) => origin === 'request');
  const state = (ids: readonly string[]) =>
    requests.filter((each) => ids.includes(stateOf(each).state)).length;
  const missing = missingWords(source);
  const open = rows.filter((row) => openCells(row).length > 0);
  const particulars: Particulars = {
    kind: 'particulars',
    label: 'The statement in short',
    rows: [
      { name: 'Contest', value: contest.name },
      { name: 'Election', value: operationSentence(request) },
      { name: 'As at', value: formatDate(request.issueDate) },
      { name: 'Candidates', value: candidatesCell(source) },
      {
        name: 'Requests',
        value:
          requests.length === 0
            ? 'None logged'
            : `${requests.length} logged: ${state(['given', 'agreed', 'not-taken-up'])} agreed, ${state(['declined'])} declined, ${state(['passed-on'])} with the FOI unit, ${state(['asked'])} not decided, ${state(['taken-back'])} taken back`,
      },
      {
        name: 'Offers',
        value: counted(live.length - requests.length, 'offer logged', 'offers logged'),
      },
      {
        name: 'Missing',
        value:
          missing.length === 0
            ? 'Nothing'
            : `${counted(missing.length, 'point', 'points')}, see “What is missing”`,
      },
    ],
  };
  return [
    { ...heading(1, 'The statement on one page'), numbered: false },
    { kind: 'paragraph', look: 'lead', text: parityInWords(parity) },
    particulars,
    ...(candidates.length === 0 || open.length === 0
      ? []
      : [
          table({
            caption: 'Where a candidate lacks what another had',
            rowHeads: true,
            columns: [column('Matter', 50), column('Who', 40), column('Why it is unequal', 76)],
            rows: open.flatMap((row) =>
              openCells(row).map((cell): readonly TableCell[] => [
                row.title,
                labels.get(cell.candidateId) ?? '',
                cell.unequal === null ? '' : sentence(inequalityWords[cell.unequal]),
              ]),
            ),
          }),
        ]),
    note(`${candidateStatus.text} (NPCC ${candidateStatus.paragraph})`),
  ];
}

/** The name alone in its run, and what else is said of the candidate behind it, see `candidatesPrinted`. */
function candidatesCell({ parity: { candidates }, labels }: StatementSource): TableCell {
  if (candidates.length === 0) return recorded(null, 'candidates of the contest');
  return candidates.flatMap((candidate, place): readonly Run[] => {
    // Of a namesake the label says the party, or what else tells them apart.
    const told = (labels.get(candidate.id) ?? '').slice(candidate.name.length);
    const more = [told === '' ? partyWords(candidate) : '', standingNote(candidate)].filter(
      (part) => part !== '',
    );
    const behind = more.length === 0 ? '' : ` (${more.join('; ')})`;
    return [
      { text: candidate.name },
      { text: `${told}${behind}${place < candidates.length - 1 ? '; ' : ''}` },
    ];
  });
}

/** So many candidates stand side by side on a landscape page; more follow in a further table. */
const sideBySide = 6;

function parityBlocks({ parity: { candidates, rows }, labels }: StatementSource): readonly Block[] {
  if (candidates.length === 0) return [numbered('No candidate of this contest is recorded.')];
  const parts = Math.ceil(candidates.length / sideBySide);
  return [
    numbered(
      'A place in bold is unequal: the candidate lacks what another was offered or given, and nobody said why. A dash says that there was nothing.',
    ),
    ...Array.from({ length: parts }, (_, part): Block => {
      const from = part * sideBySide;
      const shown = candidates.slice(from, from + sideBySide);
      return table({
        caption: parts === 1 ? parityCaption : `${parityCaption}, part ${part + 1} of ${parts}`,
        rowHeads: true,
        compact: true,
        columns: [column('Matter', 46), ...shown.map(({ id, name }) => column(labels.get(id) ?? name, 34))],
        rows: rows.map((row): readonly TableCell[] => [
          row.title,
          ...shown.map((_candidate, place) => parityCell(row, from + place)),
        ]),
      });
    }),
    ...rows.flatMap((row) =>
      row.notOwed === null
        ? []
        : [
            numbered(
              `${row.title}: the difference is right in this contest. ${sentence(row.notOwed.why)} (${row.notOwed.by}, ${formatDate(dateAt(row.notOwed.at))})`,
            ),
          ],
    ),
    ...rows.flatMap((row) =>
      row.conditionsDiffer ? [numbered(`${row.title}: not all were bound by the same conditions.`)] : [],
    ),
  ];
}

function parityCell(row: ParityRow, place: number): TableCell {
  const cell = row.cells[place];
  if (cell === undefined) return '';
  const also = alsoWords(cell, row);
  const stands = cell.state === 'nothing' ? '–' : cellWords(cell, row);
  const words = also === '' ? stands : `${stands}, ${also}`;
  if (cell.unequal === null) return words;
  if (row.notOwed !== null) return `${words}\nDifference explained`;
  return strong(`${words}\nUnequal: ${inequalityWords[cell.unequal]}`);
}

function decisionBlocks(source: StatementSource): readonly Block[] {
  if (source.contacts.length === 0)
    return [numbered('No contact with the candidates of this contest is logged.')];
  return [
    plain(
      'In the order of their days. Nothing in the log is changed or removed after a decision; what was struck stands with the reason.',
    ),
    ...source.contacts.flatMap((contact) => entryBlocks(contact, source)),
  ];
}

/** Offers of the force, in their order, with what they were about; and differences that were explained. */
function setRight(source: StatementSource): readonly Block[] {
  const { contacts } = source;
  const offers = contacts.filter(({ origin, struck }) => origin === 'offer' && struck === null);
  if (offers.length === 0) return [numbered('No offer to set a difference right is logged.')];
  return [
    table({
      caption: 'Offers to the candidates of this contest',
      columns: [column('Day', 28), column('To', 42), column('What', 60), column('How it stands', 36)],
      rows: offers.map((offer): readonly TableCell[] => {
        const { state, on } = stateOf(offer);
        const stands =
          state === 'given'
            ? `Given ${formatDate(on)}`
            : state === 'not-taken-up'
              ? `Not taken up ${formatDate(on)}`
              : state === 'declined'
                ? 'Withdrawn'
                : state === 'being-written'
                  ? 'Being written; the letters have not left'
                  : state === 'not-sent'
                    ? 'Not sent; the letters were removed'
                    : 'Offered';
        return [formatDate(offer.on), forWhom(offer, source), offer.what, stands];
      }),
    }),
  ];
}

function missingBlocks(source: StatementSource): readonly Block[] {
  const missing = missingWords(source);
  if (missing.length === 0)
    return [
      numbered('Nothing that the log asks for is missing, and nothing is unequal that is not explained.'),
    ];
  return [
    plain('What the log asks for and does not hold yet, and what is unequal:'),
    { kind: 'list', ordered: false, items: missing },
  ];
}

/** It begins with a capital letter. */
function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** That something on the safety of a person stands in the log, and whether it is explained; never what it was. */
function withheldBlocks({ withheld }: StatementSource): readonly Block[] {
  if (withheld.length === 0) return [];
  const open = withheld.filter((row) => openCells(row).length > 0).length;
  return [
    numbered(
      `${counted(withheld.length, 'matter', 'matters')} of safety or security advice ${withheld.length === 1 ? 'stands' : 'stand'} in the log and ${withheld.length === 1 ? 'is' : 'are'} not printed, for the safety of those whom it concerns. ${open === 0 ? 'Why that is not owed to the others is on record.' : `For ${open} of them nobody has said why it is not owed to the others.`}`,
    ),
  ];
}
