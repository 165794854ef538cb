/**
 * The memorandum of understanding with one council: front and summary, numbered clauses, the place to sign, and annexes
 * of contacts, of what was settled on the checklist, and of the intervention policy as the council agreed to it.
 *
 * Reference: APP Policing elections, memorandum of understanding: one with each local authority in the force area.
 */
import checklist from '../../../../resources/reference/council-checklist.json';
import { formatDate } from '../../foundation/dates';
import type { Marking } from '../../foundation/marking';
import { asId } from '../../foundation/ids';
import { err, ok } from '../../foundation/result';
import type { DocumentSource } from '../../issuing/document-version';
import { type FieldValues, filledParagraph, paragraphsOf } from '../../memoranda/clause-fields';
import { clausesSource } from '../../memoranda/clause-library';
import { type EffectiveClause, effectiveClauses } from '../../memoranda/clauses';
import {
  agreedBy,
  agreedPolicy,
  commander,
  councilPeople,
  delegatesFor,
  electionSpoc,
  fieldValues,
  policyVersionWords,
} from '../../memoranda/field-values';
import { checklistAnswerId } from '../../partners/checklist-answer';
import { shownSections, writtenIn } from '../../plan/plan-text-sections';
import { type AreaId, areaTitle } from '../../places/area';
import { column, counted, heading, note, numbered, plain, table } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, Heading, Text } from '../model';
import { type Composer, type PlanDocumentRequest, planFrame } from './plan-document';
import { textSource } from './sources';
import { proseBlocks } from './written-text';

interface Given {
  readonly request: PlanDocumentRequest;
  readonly areaId: AreaId;
  readonly council: string;
  readonly values: FieldValues;
  readonly clauses: readonly EffectiveClause[];
}

/** The memorandum with the council that `subjectId` names. */
export const memorandumComposer: Composer = (request) => {
  const { operation, records } = request;
  const area = records.areas.get(request.subjectId);
  if (area === undefined)
    return err('This council is no longer recorded. Choose a council of the operation under Memoranda.');
  const areaId = asId<'Area'>(area.id);
  const all = effectiveClauses(records.clauseEdits, areaId);
  const clauses = all.filter(({ isLeftOut }) => !isLeftOut);
  if (clauses.length === 0)
    return err('Every clause is left out, so there is no memorandum. Take clauses in again under Clauses.');
  const council = areaTitle(area);
  const values = fieldValues({ ...request, areaId });
  const given: Given = { request, areaId, council, values, clauses };
  const marking = markingFor(given);
  return ok({
    readership: 'partner',
    sources: sourcesOf(given, all),
    document: {
      ...planFrame(request, {
        part: council,
        marking,
        approvedBy: bySignature(commander(request, 'gold')),
        distribution: `${operation.forceName}; ${council}`,
      }),
      title: `Memorandum of understanding with ${council}`,
      blocks: [
        ...summary(given),
        ...onNewPage(clauses.flatMap((clause) => clauseBlocks(clause, values))),
        { kind: 'signature', signatories: signatories(given) },
        ...contacts(given),
        ...settled(given),
        ...policy(given),
      ],
    },
  });
};

/** The memorandum is approved by signing it, which the form itself leaves to hand. */
function bySignature(gold: string | null): Text {
  const name = recorded(gold, 'gold commander');
  return gold === null ? name : joinTexts(name, ', by signature');
}

/** The council may read it, whatever the operation says of its own papers. */
function markingFor({ request, council }: Pick<Given, 'request' | 'council'>): Marking {
  const { marking, forceName } = request.operation;
  return marking.classification === 'OFFICIAL-SENSITIVE'
    ? { ...marking, handling: `For ${forceName} and ${council} only`.slice(0, 200) }
    : marking;
}

function unnumbered(level: Heading['level'], text: string, onNewPage = false): Heading {
  return { kind: 'heading', level, text, numbered: false, onNewPage };
}

/** The page that can be read alone. */
function summary({ values, council, clauses, request }: Given): readonly Block[] {
  const row = (name: string, value: string | null, what = name.toLowerCase()) => ({
    name,
    value: recorded(value, what),
  });
  return [
    unnumbered(1, 'In brief'),
    plain(
      `${request.operation.forceName} and ${council} set out here, in ${counted(clauses.length, 'clause', 'clauses')}, how they work together before, on and after polling day.`,
    ),
    {
      kind: 'particulars',
      label: 'The memorandum in brief',
      rows: [
        row('Polling day', values.pollingDate),
        row('Polls', values.polls),
        row('Returning officer', values.returningOfficer),
        row('Electoral services manager', values.electoralServicesManager),
        row('Election SPOC of the police', values.spoc, 'election SPOC'),
        row('Allegations go first to', values.firstContact, 'checklist: who takes an allegation first'),
        row('Intervention policy', values.interventionPolicy, 'agreement to the intervention policy'),
        row('Looked at again by', values.reviewDate, 'review date of the memorandum'),
      ],
    },
  ];
}

/** The page before can be read alone. */
function onNewPage([first, ...rest]: readonly Block[]): readonly Block[] {
  if (first === undefined) return [];
  return [first.kind === 'heading' ? { ...first, onNewPage: true } : first, ...rest];
}

function clauseBlocks(clause: EffectiveClause, values: FieldValues): readonly Block[] {
  return [
    heading(1, clause.heading),
    ...paragraphsOf(clause.text).map((paragraph) => numbered(filledParagraph(paragraph, values))),
  ];
}

function signatories({ request, values, council }: Given) {
  return [
    {
      role: `For ${request.operation.forceName}`,
      name: recorded(values.gold ?? values.spoc, 'signatory of the force'),
      date: '',
    },
    { role: `For ${council}`, name: recorded(values.returningOfficer, 'returning officer'), date: '' },
  ];
}

function contacts({ request, areaId, council }: Given): readonly Block[] {
  const person = (name: string, what: string): Text => recorded(name, what);
  const people = councilPeople(request.records, areaId);
  const spoc = electionSpoc(request);
  const delegates = delegatesFor(request, areaId);
  const police = spoc === null ? delegates : [spoc, ...delegates];
  return [
    unnumbered(1, 'Annex A: Contacts', true),
    table({
      caption: 'Contacts of both parties',
      rowHeads: true,
      columns: [column('Post', 24), column('Name', 21), column('Phone', 20), column('Email', 47)],
      rows: [
        ...(spoc === null ? [['Election SPOC', recorded(null, 'election SPOC'), '', '']] : []),
        ...police.map(({ name, role, phone, email }) => [
          role,
          person(name, `name: ${role}`),
          person(phone, `phone: ${role}`),
          person(email, `email: ${role}`),
        ]),
        ...(people.length === 0
          ? [[`${council}: contacts`, recorded(null, `contacts of ${council}`), '', '']]
          : people.map(({ name, post, phone, email }) => [
              post,
              person(name, `name: ${post}`),
              person(phone, `phone: ${post}`),
              person(email, `email: ${post}`),
            ])),
      ],
    }),
    note('In an emergency call 999. These contacts are for the work that this memorandum describes.'),
  ];
}

function settled({ request, areaId }: Given): readonly Block[] {
  const rows = checklist.topics.map(({ id, name }) => {
    const answer = request.records.checklistAnswers.get(checklistAnswerId(request.operation.id, areaId, id));
    const words = answer === undefined || answer.state === 'open' ? null : answer.answer;
    const who =
      words === null || answer === undefined
        ? ''
        : [answer.withWhom, answer.on === null ? '' : formatDate(answer.on)].filter(Boolean).join(', ');
    return [
      name,
      answer?.state === 'not-applicable'
        ? `Does not apply: ${answer.answer}`
        : recorded(words, `checklist: ${name}`),
      who,
    ];
  });
  return [
    unnumbered(1, 'Annex B: What was settled with the council'),
    table({
      caption: 'Topics of the contact checklist and what was settled',
      rowHeads: true,
      columns: [column('Topic', 34), column('What was settled', 56), column('With whom and when', 26)],
      rows,
    }),
  ];
}

/** The wording that the council agreed to, and not what was written since. */
function policy({ request, areaId, council }: Given): readonly Block[] {
  const policy = agreedPolicy(request, areaId);
  const title = (onNewPage: boolean) => unnumbered(1, 'Annex C: Intervention policy', onNewPage);
  if (policy === undefined) {
    const gap = recorded(null, `intervention policy agreed with ${council}`);
    return [title(false), plain(joinTexts('Policy as agreed: ', gap))];
  }
  const { agreed, approved, version, isStanding } = policy;
  const sentences = [
    `Agreed by ${agreedBy(agreed)} on ${formatDate(agreed.on)}.`,
    ...(approved === null ? [] : [`Approved by ${agreedBy(approved)} on ${formatDate(approved.on)}.`]),
    ...(version === undefined ? [] : [policyVersionWords(version)]),
  ];
  return [
    title(true),
    { ...plain(sentences.join(' ')), keepWithNext: true },
    ...(isStanding ? [] : [note('The policy has been changed since. This is the wording that was agreed.')]),
    ...shownSections({ kind: 'intervention-policy', sections: agreed.sections }).flatMap((section) => {
      const written = leadingIn(proseBlocks(writtenIn(agreed, section.id), plain));
      return written.length === 0 ? [] : [unnumbered(2, section.heading), ...written];
    }),
  ];
}

/** A sentence stays with the list that it leads in to, and so does the heading above it. */
function leadingIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) =>
    block.kind === 'paragraph' && blocks[at + 1]?.kind === 'list' ? { ...block, keepWithNext: true } : block,
  );
}

function sourcesOf(
  { request, areaId, council }: Given,
  all: readonly EffectiveClause[],
): readonly DocumentSource[] {
  const of = (level: EffectiveClause['from']) => all.filter(({ from }) => from === level).length;
  const topics = checklist.topics.map(({ id }) =>
    request.records.checklistAnswers.get(checklistAnswerId(request.operation.id, areaId, id)),
  );
  const done = topics.filter((answer) => answer !== undefined && answer.state !== 'open').length;
  return [
    {
      what: 'Clause library',
      id: 'mou-clauses',
      version: `As at ${formatDate(clausesSource.asAt)}; ${of('force')} of ${all.length} as worded by the force, ${of('council')} as worded for ${council}`,
      // A library of the desk and edits of it, which nobody approves apart from the memorandum.
      state: 'not-approved',
    },
    {
      what: `Contact checklist, ${council}`,
      id: `checklist:${areaId}`,
      version: `${done} of ${topics.length} topics settled`,
      state: done === 0 ? 'missing' : done < topics.length ? 'not-approved' : 'approved',
    },
    {
      // In the words of every other document: whether it has moved on since is told by comparing them.
      ...textSource(request.records.planTexts, {
        operationId: request.operation.id,
        kind: 'intervention-policy',
        subjectId: areaId,
      }),
      what: `Intervention policy, ${council}`,
    },
  ];
}
