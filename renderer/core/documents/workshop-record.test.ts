import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFullInput, aScore, scored, workshopPeople } from '../../../test/builders/documents';
import type { Step } from '../threat/scale-set';
import { usualScales } from '../threat/scales';
import { asId } from '../foundation/ids';
import { agreedRatingId } from '../workshop/agreed-rating';
import type { Score } from '../workshop/score';
import { documentText } from './document-text';
import { goldSummaryDocument } from './gold-summary';
import { plainText } from './missing';
import type { Run, Table, TableCell, WordDocument } from './model';
import { threatAssessmentDocument } from './threat-assessment';
import { workshopRecordDocument } from './workshop-record';

function theRecord(given = aFullInput()): WordDocument {
  const [workshop] = given.workshops.workshops.values();
  if (workshop === undefined) throw new Error('The example has a workshop');
  return workshopRecordDocument({ ...given, workshop });
}

function runsIn(document: WordDocument): readonly Run[] {
  const found: Run[] = [];
  JSON.stringify(document.blocks, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string') {
      found.push(value as Run);
    }
    return value;
  });
  return found;
}

const tables = (document: WordDocument, caption: RegExp): readonly Table[] =>
  document.blocks.filter((block): block is Table => block.kind === 'table' && caption.test(block.caption));

const words = (cell: TableCell | undefined): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'string' || !('kind' in cell)) return plainText(cell);
  if (cell.kind === 'answer') return '';
  if (cell.kind === 'text') return cell.paragraphs.map(plainText).join(' ');
  return cell.kind === 'rating' ? `${cell.mark} ${cell.word}` : cell.word;
};

// Reference: structured expert judgement (Delphi): blind round, reveal, reasons, second round.
describe('the record of a workshop', () => {
  it('lists everybody with role and organisation, tells namesakes apart and says who left', () => {
    const [table] = tables(theRecord(), /^Who took part$/);
    const rows = table?.rows.map((row) => row.map(words)) ?? [];
    expect(rows.map((row) => row[1])).toEqual([
      'Supt Bell',
      'Pat Lowry (Neighbourhood inspector)',
      'Pat Lowry (Electoral services manager)',
      'Noor Tamblyn',
    ]);
    expect(rows[3]?.[4]).toBe('Thu 15 Apr 2027, 14:40');
    expect(rows[0]?.[4]).toBe('Stayed');
  });

  it('gives every score of every revealed round by name, the struck ones struck and with the reason', () => {
    const record = theRecord();
    const rounds = tables(record, /^Scores of round/);
    expect(rounds.map(({ rows }) => rows.length)).toEqual([5, 3, 2]);
    expect(words(rounds[0]?.rows[0]?.[1])).toContain('Read the wrong line of the slip.');
    const struck = runsIn(record).filter((run) => run.struck === true);
    expect(struck.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Highly unlikely', '1 Very low', 'Nothing new since 2023.']),
    );
    expect(struck.map(({ text }) => text).join(' ')).not.toContain('One report since 2023');
  });

  it('gives median and range, who stands furthest, and no average', () => {
    const text = documentText(theRecord());
    expect(text).toContain('Likelihood: median Likely or probable; Unlikely to Almost certain.');
    expect(text).toContain(
      'Furthest from the median: Supt Bell (2 steps of likelihood and 2 steps of impact).',
    );
    expect(text).not.toMatch(/\b(mean|average of)\b|\d\.\d+ (on|steps)/);
  });

  it('prints dissent by name only where its author wants it printed', () => {
    for (const document of [theRecord(), threatAssessmentDocument(aFullInput())]) {
      const text = documentText(document);
      expect(text).toContain('I would leave it at medium.');
      expect(JSON.stringify(document)).not.toContain('Kept off the page on purpose.');
      expect(text).toMatch(/1 (further )?person does not agree/);
    }
  });

  it('strikes an entry whole, its dissents and the reason of its own correction with it', () => {
    const given = aFullInput();
    const [, second] = given.workshops.agreed.values();
    if (second === undefined) throw new Error('The example has two entries');
    const third = {
      ...second,
      id: agreedRatingId(second.workshopId, second, 3),
      entry: 3,
      dissents: [],
      strikeReason: 'Put to the vote again.',
    };
    const agreed = new Map([...given.workshops.agreed, [third.id, third]]);
    const record = theRecord({ ...given, workshops: { ...given.workshops, agreed } });
    const struck = runsIn(record).filter((run) => run.struck === true);
    const said = struck.map(({ text }) => text).join(' ');
    expect(said).toContain('does not agree: I would leave it at medium.');
    expect(said).toContain('Corrected: The council’s figure came in after lunch.');
    expect(said).toContain('1 person does not agree and did not want it printed.');
    expect(JSON.stringify(record)).not.toContain('Kept off the page on purpose.');
    expect(documentText(record)).toContain('Put to the vote again.');
  });

  it('says what somebody was called before, with the reason of the correction', () => {
    const given = aFullInput();
    const [workshop] = given.workshops.workshops.values();
    if (workshop === undefined) throw new Error('The example has a workshop');
    const [first, ...rest] = workshop.participants;
    const was = { name: 'Supt Bel', role: 'Analyst', organisation: '' };
    const correction = { at: '2027-04-15T09:30:00.000Z', was, reason: 'Misheard.' };
    const corrected = { ...workshop, participants: [{ ...first!, corrections: [correction] }, ...rest] };
    const [table] = tables(workshopRecordDocument({ ...given, workshop: corrected }), /^Who took part$/);
    expect(words(table?.rows[0]?.[1])).toMatch(
      /^Supt Bell before: Supt Bel \(Analyst\); corrected on .*15 Apr 2027.*: Misheard\.$/,
    );
  });

  it('puts a dissent under the workshop that agreed, though another held the last round', () => {
    const given = aFullInput();
    const [workshop] = given.workshops.workshops.values();
    const [, standing] = given.workshops.agreed.values();
    if (workshop === undefined || standing === undefined) throw new Error('The example has both');
    const id = asId<'Workshop'>('later');
    const [first, ...rest] = workshop.participants;
    const later = {
      ...workshop,
      id,
      date: '2027-04-20',
      participants: [{ ...first!, name: 'Ch Insp Quarle' }, ...rest],
    };
    const agreed = {
      ...standing,
      id: agreedRatingId(id, standing, 1),
      workshopId: id,
      entry: 1,
      strikeReason: '',
      at: '2027-04-20T10:00:00.000Z',
    };
    const text = documentText(
      threatAssessmentDocument({
        ...given,
        workshops: {
          ...given.workshops,
          workshops: new Map([...given.workshops.workshops, [later.id, later]]),
          agreed: new Map([...given.workshops.agreed, [agreed.id, agreed]]),
        },
      }),
    );
    expect(text).toContain('Agreed on Tue 20 Apr 2027');
    expect(text).toContain('Ch Insp Quarle does not agree: I would leave it at medium.');
    expect(text).not.toContain('Supt Bell does not agree');
  });

  it('says which threats were scored by fewer than two people', () => {
    const text = documentText(theRecord());
    expect(text.split('\n').filter((line) => line === 'Scored by fewer than two people.')).toHaveLength(1);
    expect(documentText(threatAssessmentDocument(aFullInput()))).toContain('one score only');
  });

  it('draws a plot for each threat with a revealed score, with its table twin and words for it', () => {
    const pictures = theRecord().blocks.filter((block) => block.kind === 'picture');
    expect(pictures).toHaveLength(2);
    expect(pictures[0]?.altText).toContain('Round 1, likelihood: Unlikely: 1, Likely or probable: 2');
  });

  it('is issued once the workshop is closed, and a draft before', () => {
    expect(theRecord().status).toBe('issued');
    const input = aFullInput();
    const [workshop] = input.workshops.workshops.values();
    if (workshop === undefined) throw new Error('The example has a workshop');
    const running = { ...workshop, status: 'running', closedAt: null } as const;
    expect(workshopRecordDocument({ ...input, workshop: running }).status).toBe('draft');
  });
});

describe('a round that is not revealed', () => {
  const terms = usualScales.likelihood.terms.map(({ id }) => id);
  const anyScore = fc.record({
    likelihood: fc.constantFrom(...terms),
    impact: fc.constantFrom<Step>(1, 2, 3, 4, 5),
    person: fc.constantFrom(...workshopPeople),
  });

  it('says how many scores are sealed and nothing else', () => {
    const text = documentText(theRecord());
    expect(text).toContain('2 sealed scores; not revealed.');
  });

  it('changes no word of any document, whatever was scored in it', () => {
    const plain = aFullInput();
    const round = [...plain.workshops.rounds.values()].find(({ revealedAt }) => revealedAt === null);
    if (round === undefined) throw new Error('The example has a sealed round');
    const held = [...plain.workshops.scores].filter(([, score]) => score.roundId !== round.id);
    const withScores = (scores: readonly Score[]) => ({
      ...plain,
      workshops: {
        ...plain.workshops,
        scores: new Map([...held, ...scores.map((score): [string, Score] => [score.id, score])]),
      },
    });
    const documents = (input: typeof plain) =>
      JSON.stringify([theRecord(input), threatAssessmentDocument(input), goldSummaryDocument(input)]);
    fc.assert(
      fc.property(fc.uniqueArray(anyScore, { selector: ({ person }) => person, minLength: 1 }), (given) => {
        const sealed = given.map(({ person }) => aScore(round, person, { value: null }));
        const leaked = given.map(({ person, likelihood, impact }) =>
          aScore(round, person, { value: scored(likelihood, impact) }),
        );
        expect(documents(withScores(leaked))).toBe(documents(withScores(sealed)));
      }),
      { numRuns: 15 },
    );
  });
});
