import { describe, expect, it } from 'vitest';
import { aFullInput, cellsIn } from '../../../test/builders/documents';
import { factsNow } from '../threat/approval-facts';
import { gridOf } from '../threat/grid';
import { scoreId } from '../workshop/score';
import { documentText } from './document-text';
import { goldSummaryDocument } from './gold-summary';
import { plainText } from './missing';
import type { Block, TableCell, WordDocument } from './model';
import { notConsideredDocument } from './not-considered';
import { threatAssessmentDocument, type ThreatDocumentInput } from './threat-assessment';
import { workshopRecordDocument } from './workshop-record';

const words = (cell: TableCell): string => {
  if (typeof cell === 'string' || !('kind' in cell)) return plainText(cell);
  if (cell.kind === 'answer') return '';
  if (cell.kind === 'text') return cell.paragraphs.map(plainText).join('\n');
  if (cell.kind === 'state') return `state ${cell.state}`;
  return [`${cell.mark} ${cell.word}`, ...(cell.below ?? []).map(plainText)].join('\n');
};

function everyDocument(input: ThreatDocumentInput): readonly WordDocument[] {
  const [workshop] = input.workshops.workshops.values();
  if (workshop === undefined) throw new Error('The example has a workshop');
  return [
    threatAssessmentDocument(input),
    goldSummaryDocument(input),
    notConsideredDocument(input),
    workshopRecordDocument({ ...input, workshop }),
  ];
}

function particulars(document: WordDocument): readonly (Block & { kind: 'particulars' })[] {
  return document.blocks.filter((block) => block.kind === 'particulars');
}

// Reference: APP Policing elections, Key roles and planning, threat assessment.
describe('each threat in full', () => {
  const document = threatAssessmentDocument(aFullInput());

  it('says what it rests on, or that it rests on nothing that is recorded', () => {
    const rests = particulars(document).map(({ rows }) =>
      words(rows.find(({ name }) => name === 'What it rests on')?.value ?? ''),
    );
    expect(rests).toContain('Rests on no evidence that is recorded.');
    const full = rests.find((text) => text.startsWith('INT-001'));
    expect(full).toContain('(1 B P: Reliable; ');
    expect(full).toContain('A van with no plates waited');
    expect(full).toContain('History, May 2023 local elections: Allegation, Thornby: 3.');
    expect(full).toContain('Factor, Premises, St Wilfrith’s Church Hall, Harrow Dale: Single entrance');
    expect(full).toContain('Recommendation, Debrief, May 2023 local elections: Agree with the council');
    expect(full).toContain('1 item of intelligence is withheld');
    expect(rests.every((text) => text !== '')).toBe(true);
  });

  it('says who judged each of its three ratings, and on which likelihood and impact', () => {
    const [first] = particulars(document);
    const value = (name: string) => words(first?.rows.find((row) => row.name === name)?.value ?? '');
    expect(value('Rating, with the controls in place')).toContain('Judged by: Insp Ada Marlowe');
    expect(value('Rating before controls')).toMatch(
      /Highly likely \(.+\); impact \d .+\nJudged by: Supt Bell/,
    );
    expect(value('Rating after the controls proposed')).toMatch(/; impact \d .+\nJudged by: /);
  });

  it('counts a source that was deleted, and does not pass over it', () => {
    const input = aFullInput();
    const text = documentText(
      threatAssessmentDocument({ ...input, citable: { ...input.citable, history: new Map() } }),
    );
    expect(text).toContain('1 source that was cited is no longer recorded.');
  });

  it('uses one word for one thing', () => {
    const text = documentText(document);
    expect(text).not.toMatch(/rationale|None rated/i);
    expect(text).toContain('Reasons');
  });
});

describe('the sections of the full assessment', () => {
  const input = aFullInput();
  const text = documentText(threatAssessmentDocument(input));

  it('name the most disputed threats with median and range', () => {
    expect(text).toContain('Spread 2\n3 people');
    expect(text).toContain('Likelihood: Realistic possibility to Highly likely; median Likely or probable');
  });

  it('say which lessons are accepted, and count those without an answer', () => {
    expect(text).toContain('Accepted: 1. Rejected: 0. Not yet answered: 1.');
    expect(text).toContain('Put to the council on 12 April; agreed.');
  });

  it('flag controls that are overdue or dropped on the day of issue', () => {
    expect(text).toContain('Overdue by 7 days');
    const before = documentText(threatAssessmentDocument({ ...input, issueDate: '2027-04-10' }));
    expect(before).not.toContain('Overdue by');
  });

  it('print which harm bears on which head, and the polling stations with their presence', () => {
    expect(text).toContain('Which harm bears on which head');
    expect(text).toMatch(/6 polling stations, as recorded on the date of issue, .* 20\d\d\. Police presence/);
    expect(text).toContain('Police presence: Permanent: 2. Occasional: 2. None: 0. Not decided: 2.');
  });

  it('say that a submitted version is with gold, what gold sent back before, and how gold approved', () => {
    const returned = {
      ...input.grid.assessment,
      status: 'submitted' as const,
      submission: { by: 'Insp Ada Marlowe', at: '2027-04-17T09:00:00.000Z', note: 'Decide on the camera.' },
      returns: [
        {
          name: 'ACC Rowan Tyne',
          role: 'Gold commander',
          date: '2027-04-16',
          recordedAt: '2027-04-16T09:00:00.000Z',
          comments: 'Say what the van rests on.',
        },
      ],
    };
    const grid = gridOf(returned, new Map(cellsIn(input.grid).map((cell) => [cell.id, cell])));
    const document = threatAssessmentDocument({ ...input, grid });
    expect(document.front.status).toBe('With gold, not yet approved');
    expect(document.status).toBe('draft');
    expect(documentText(document)).toContain('Say what the van rests on.');
    expect(documentText(goldSummaryDocument({ ...input, grid }))).toContain('Decide on the camera.');
  });
});

describe('an approved assessment', () => {
  const approvedAt = '2027-04-20T09:00:00.000Z';
  const approvedWith = (workshops: ThreatDocumentInput['workshops']): ThreatDocumentInput => {
    const draft = aFullInput();
    const approval = {
      ...{ name: 'ACC Rowan Tyne', role: 'Gold commander', date: '2027-04-20', recordedAt: approvedAt },
      ...{ note: '', route: 'in-person' as const, reference: '', contentHash: '' },
      facts: factsNow(draft.grid, draft),
    };
    const assessment = { ...draft.grid.assessment, status: 'approved' as const, approval };
    const cells = new Map(cellsIn(draft.grid).map((cell) => [cell.id, cell]));
    return { ...draft, grid: gridOf(assessment, cells), workshops };
  };

  it('reads the spread as it was when gold approved it, whatever score was corrected since', () => {
    const { workshops } = aFullInput();
    const corrections = [...workshops.scores.values()].flatMap((score) => {
      const id = scoreId(score.roundId, score.participantId, score.entry + 1);
      if (score.value?.kind !== 'scored' || workshops.scores.has(id)) return [];
      const value = { ...score.value, impact: score.value.impact === 1 ? (5 as const) : (1 as const) };
      const enteredAt = '2027-04-21T09:00:00.000Z';
      return [{ ...score, id, entry: score.entry + 1, value, enteredAt, strikeReason: 'Misread the slip.' }];
    });
    const scores = new Map([...workshops.scores, ...corrections.map((each) => [each.id, each] as const)]);
    const later = { ...workshops, scores };
    const said = (given: ThreatDocumentInput) => JSON.stringify(threatAssessmentDocument(given));
    expect(said(aFullInput({ workshops: later }))).not.toBe(said(aFullInput()));
    for (const make of [threatAssessmentDocument, goldSummaryDocument]) {
      expect(JSON.stringify(make(approvedWith(later)))).toBe(JSON.stringify(make(approvedWith(workshops))));
    }
  });

  it('says of which day its polling stations are', () => {
    const text = documentText(threatAssessmentDocument(approvedWith(aFullInput().workshops)));
    expect(text).toContain('They are not part of what gold approved and may differ from it.');
  });
});

describe('every document', () => {
  it('has something in every column of every table, and a name for every row', () => {
    for (const document of everyDocument(aFullInput())) {
      for (const block of document.blocks) {
        if (block.kind !== 'table') continue;
        block.columns.forEach((column, at) => {
          const said = block.rows.map((row) => words(row[at] ?? '').trim()).filter((text) => text !== '');
          expect(said.length, `${document.title}: ${block.caption}: ${column.heading}`).toBeGreaterThan(0);
        });
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
    }
  });

  it('is the same value for equal records', () => {
    expect(JSON.stringify(everyDocument(aFullInput()))).toBe(JSON.stringify(everyDocument(aFullInput())));
  });
});
