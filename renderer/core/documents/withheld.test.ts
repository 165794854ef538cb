import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFullInput, anItem, cellsIn, heldItem } from '../../../test/builders/documents';
import { type AudienceId, audiences } from '../intelligence/audience';
import { handlingFor } from '../intelligence/handling';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import { gridOf } from '../threat/grid';
import { asId } from '../foundation/ids';
import { documentText } from './document-text';
import { goldSummaryDocument } from './gold-summary';
import type { WordDocument } from './model';
import { notConsideredDocument } from './not-considered';
import { threatAssessmentDocument, type ThreatDocumentInput } from './threat-assessment';
import { namedAllTheSame, withheldItems } from './withheld';
import { workshopRecordDocument } from './workshop-record';

const ids: readonly AudienceId[] = audiences.map(({ id }) => id);
const someAudiences = fc.uniqueArray(fc.constantFrom(...ids));

/** The full example with this item in place of the held one, and this distribution. */
function inputWith(item: IntelligenceItem, distribution: readonly AudienceId[]): ThreatDocumentInput {
  const input = aFullInput();
  return {
    ...input,
    grid: { ...input.grid, assessment: { ...input.grid.assessment, audiences: distribution } },
    citable: { ...input.citable, intelligence: new Map([anItem(), item].map((each) => [each.id, each])) },
  };
}

function allDocuments(input: ThreatDocumentInput): readonly WordDocument[] {
  const [workshop] = input.workshops.workshops.values();
  if (workshop === undefined) throw new Error('The example has a workshop');
  const parts = [
    { kind: 'area', id: asId<'Area'>('quayside') },
    { kind: 'place', id: asId<'Place'>('place-0') },
    { kind: 'harm', id: input.grid.harms[4]?.id ?? '' },
  ] as const;
  return [
    threatAssessmentDocument(input),
    goldSummaryDocument(input),
    notConsideredDocument(input),
    workshopRecordDocument({ ...input, workshop }),
    ...parts.map((part) => threatAssessmentDocument({ ...input, part })),
  ];
}

const secrets = (item: IntelligenceItem) => [
  item.reference,
  item.text,
  item.provenance,
  item.conditions,
  ...item.people,
];

// Reference: College of Policing, 3x5x2: C is shared under its conditions only.
describe('what is withheld because of its handling', () => {
  it('stands nowhere in any document that goes beyond its conditions, and prints where it may', () => {
    fc.assert(
      fc.property(someAudiences, someAudiences, (mayGoTo, distribution) => {
        const item = { ...heldItem, mayGoTo };
        const input = inputWith(item, distribution);
        const documents = allDocuments(input);
        const mayPrint = handlingFor(item, distribution).kind === 'may-print';
        if (mayPrint) {
          expect(documentText(documents[0] as WordDocument)).toContain(item.text);
          return;
        }
        for (const document of documents) {
          const model = JSON.stringify(document);
          for (const secret of secrets(item)) expect(model).not.toContain(secret);
        }
        expect(documentText(documents[0] as WordDocument)).toContain('withheld');
      }),
      { numRuns: 12 },
    );
  });

  it('prints C within its conditions together with them', () => {
    const text = documentText(threatAssessmentDocument(inputWith(heldItem, ['gold-group'])));
    expect(text).toContain(heldItem.text);
    expect(text).toContain(`Conditions: ${heldItem.conditions}`);
  });

  it('is told to the person at the desk with the reason and how many cells rest on it', () => {
    const input = inputWith(heldItem, ['gold-group', 'council']);
    const [held, ...others] = withheldItems(input.grid, input.citable);
    expect(others).toEqual([]);
    expect(held?.item.reference).toBe(heldItem.reference);
    expect(held?.because).toContain('Returning officers and electoral services');
    const citing = cellsIn(input.grid).filter(({ evidence }) =>
      evidence.some((ref) => ref.kind === 'intelligence' && ref.id === heldItem.id),
    );
    expect(held?.cells).toBe(citing.length);
  });

  it('is withheld from an approved version too where its handling was tightened since', () => {
    const open = { ...heldItem, handling: 'P' as const };
    const input = inputWith(open, ['council']);
    const { assessment } = input.grid;
    const approved = {
      ...assessment,
      status: 'approved' as const,
      approval: {
        name: 'ACC Rowan Tyne',
        role: '',
        date: '2027-04-18',
        recordedAt: '2027-04-18T16:00:00.000Z',
        note: '',
        route: 'in-person' as const,
        reference: '',
        contentHash: '',
        facts: {
          operationName: 'Operation Lapwing',
          forceName: '',
          pollingDate: null,
          polls: '',
          locations: [],
          cited: {
            intelligence: [open],
            history: [],
            lessons: [],
            controls: [...input.citable.controls.values()],
          },
        },
      },
    };
    const grid = gridOf(approved, new Map(cellsIn(input.grid).map((cell) => [cell.id, cell])));
    expect(documentText(threatAssessmentDocument({ ...input, grid }))).toContain(open.text);
    const tightened = new Map([[heldItem.id, heldItem]]);
    const now = { ...input, grid, citable: { ...input.citable, intelligence: tightened } };
    expect(JSON.stringify(threatAssessmentDocument(now))).not.toContain(open.text);
  });

  it('is found by reference and name where somebody typed it, but not inside another word', () => {
    const held = [{ item: { ...heldItem, people: ['Al'] }, because: '', cells: 1 }];
    expect(namedAllTheSame('All of it rests on zx-secluded-7, they say.', held)).toEqual(['ZX-SECLUDED-7']);
    expect(namedAllTheSame('Al was seen. (ZX-SECLUDED-70)', held)).toEqual(['Al']);
  });
});
