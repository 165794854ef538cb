import { describe, expect, it } from 'vitest';
import {
  aPlanRequest,
  aPlanText,
  aRole,
  composedBy,
  planChanges,
} from '../../../../test/builders/plan-order';
import type { CommandRole } from '../../command/command-role';
import { newDelegation } from '../../command/delegated';
import { asId } from '../../foundation/ids';
import type { RecordChange } from '../../guard-question';
import { exampleOperationId } from '../../operation/example';
import { documentText } from '../document-text';
import { plainText } from '../missing';
import { missingValues } from '../missing-values';
import type { WordDocument } from '../model';
import type { PlanText } from '../../plan/plan-text';
import { bronzeBriefing } from './bronze-briefing';
import { composeContactDirectory } from './contact-directory';
import { whomToCall } from './deployed';
import { goldStrategy } from './gold-strategy';
import { memorandumComposer } from './memorandum';
import { operationOrder } from './operation-order';
import type { Composer } from './plan-document';
import { silverPlan } from './silver-plan';

const saltmarsh = asId<'Area'>('example-saltmarsh');

/** A role that somebody handed over on 10 March 2027. */
function handedOver(tier: CommandRole['tier'], title: string, surname: string): CommandRole {
  const role = aRole({ tier, title });
  const [first] = role.appointments;
  if (first === undefined) throw new Error('The role of the builder is held');
  const at = '2027-03-10T09:00';
  return {
    ...role,
    appointments: [
      { ...first, name: `Former ${surname}`, from: null, until: at },
      { ...first, id: asId(`${first.id}-after`), name: `Present ${surname}`, from: at, until: null },
    ],
  };
}

/** The plan with these roles for its only ones, and these delegates. */
function planWith(
  roles: readonly CommandRole[],
  delegations: readonly ReturnType<typeof newDelegation>[] = [],
): readonly RecordChange[] {
  return [
    ...planChanges().filter(
      ({ collection }) => collection !== 'commandRoles' && collection !== 'delegations',
    ),
    ...roles.map((after): RecordChange => ({ collection: 'commandRoles', id: after.id, after })),
    ...delegations.map((after): RecordChange => ({ collection: 'delegations', id: after.id, after })),
  ];
}

const command = [
  handedOver('gold', 'Gold commander', 'Gold'),
  handedOver('silver', 'Silver commander', 'Silver'),
];

function made(composer: Composer, changes: readonly RecordChange[], issueDate = '2027-04-01'): WordDocument {
  const request = aPlanRequest('operation-order', { changes, subjectId: saltmarsh, issueDate });
  return composedBy(composer, request).document;
}

/** The words of a table of the document. */
function tableCalled({ blocks }: WordDocument, caption: string): string {
  const table = blocks.find((block) => block.kind === 'table' && block.caption.startsWith(caption));
  return JSON.stringify(table);
}

function heldBy({ blocks }: WordDocument): string {
  const rows = blocks.flatMap((block) => (block.kind === 'particulars' ? block.rows : []));
  return JSON.stringify(rows.find(({ name }) => name === 'Held by'));
}

const signing = ({ blocks }: WordDocument) =>
  blocks.flatMap((block) => (block.kind === 'signature' ? block.signatories.map(({ name }) => name) : []));

describe('who signs a document', () => {
  it.each([
    ['the gold strategy', goldStrategy, ['Gold']],
    ['silver’s plan', silverPlan, ['Silver', 'Gold']],
    ['the operation order', operationOrder, ['Gold', 'Silver']],
  ] as const)('is who holds the role on its day: %s', (_, composer, surnames) => {
    const changes = planWith(command);
    const signed = (day: string) => signing(made(composer, changes, day)).map(plainText);
    for (const [index, surname] of surnames.entries()) {
      expect(signed('2027-03-09')[index]).toContain(`Former ${surname}`);
      expect(signed('2027-04-01')[index]).toContain(`Present ${surname}`);
    }
  });

  it('is gold of the day for the force in a memorandum', () => {
    const changes = planWith(command);
    expect(signing(made(memorandumComposer, changes, '2027-03-09'))[0]).toContain('Former Gold');
    expect(signing(made(memorandumComposer, changes, '2027-04-01'))[0]).toContain('Present Gold');
  });
});

describe('who is named for a role', () => {
  const bronze = handedOver('bronze', 'Bronze harbour', 'Bronze');
  const ground = { ...bronze, function: 'geographic' as const };

  it('on the first page of the operation order is who holds it on its day', () => {
    const shown = (day: string) => tableCalled(made(operationOrder, planWith(command), day), 'Command');
    expect(shown('2027-03-09')).toContain('Former Gold');
    expect(shown('2027-04-01')).toContain('Present Gold');
    expect(shown('2027-04-01')).not.toContain('Former Gold');
  });

  it('in the briefing of a bronze is who holds it on its day, there and under it', () => {
    const briefed = (issueDate: string) => {
      const changes = planWith([...command, ground]);
      return composedBy(
        bronzeBriefing,
        aPlanRequest('bronze-briefing', { changes, subjectId: ground.id, issueDate }),
      ).document;
    };
    const signed = (day: string) => signing(briefed(day)).map(plainText).join('; ');
    expect(signed('2027-03-09')).toContain('Former Bronze');
    expect(signed('2027-04-01')).toContain('Present Bronze');
    expect(signed('2027-04-01')).not.toContain('Former Bronze');
    expect(heldBy(briefed('2027-04-01'))).not.toContain('Former Bronze');
  });

  it('to be called from a station is who holds it on polling day, whenever the card was made', () => {
    const changes = planWith([...command, ground]);
    const called = whomToCall(aPlanRequest('station-cards', { changes, issueDate: '2027-03-01' }));
    expect(called.map(plainText).join('; ')).toContain('Present Bronze');
    expect(called.map(plainText).join('; ')).not.toContain('Former');
  });
});

describe('who approved a worded part', () => {
  const front = (text: PlanText) => {
    const changes = [
      ...planChanges().filter(({ collection }) => collection !== 'planTexts'),
      { collection: 'planTexts' as const, id: text.id, after: text },
    ];
    return plainText(made(goldStrategy, changes).front.approvedBy);
  };
  const approved = aPlanText('gold-strategy', { isApproved: true });

  it('is named for the words as they stand, and for earlier words as such', () => {
    expect(front(approved)).toBe('ACC R. Tyne, Gold commander');
    const [id = ''] = Object.keys(approved.sections);
    const changed = { ...approved, sections: { ...approved.sections, [id]: 'Other words.' } };
    expect(front(changed)).toBe('ACC R. Tyne, Gold commander, for earlier words; not approved as it stands');
    expect(front({ ...approved, agreements: [] })).toBe('[not recorded]');
  });

  it('is told in one sentence with one full stop', () => {
    const agreements = approved.agreements.map((each) => ({ ...each, how: 'At the gold group.. ' }));
    const text = documentText(
      made(goldStrategy, [
        ...planChanges().filter(({ collection }) => collection !== 'planTexts'),
        { collection: 'planTexts', id: approved.id, after: { ...approved, agreements } },
      ]),
    );
    expect(text).toContain('At the gold group.');
    expect(text).not.toContain('group..');
  });
});

describe('the election SPOC in a document', () => {
  const composers = [
    ['the memorandum', memorandumComposer],
    ['the contact directory', composeContactDirectory],
  ] as const;

  it.each(composers)('is who holds that role on its day: %s', (_, composer) => {
    const changes = planWith([...command, handedOver('silver', 'Election SPOC', 'Contact')]);
    const text = documentText(made(composer, changes));
    expect(text).toContain('Present Contact');
    if (composer === memorandumComposer) expect(text).not.toContain('Former Contact');
  });

  it.each(composers)(
    'is a gap where nobody is recorded, and never who sits at the desk: %s',
    (_, composer) => {
      const document = made(composer, planWith(command));
      expect(missingValues(document)).toContain('election SPOC');
      const blocks = documentText({ ...document, author: '', front: { ...document.front, author: '' } });
      expect(blocks).not.toContain('J. Sandry, force election SPOC');
    },
  );
});

describe('a delegate of the SPOC', () => {
  const delegate = (name: string, given: Partial<ReturnType<typeof newDelegation>> = {}) =>
    newDelegation({ id: asId('delegate'), operationId: exampleOperationId, name, ...given });
  const text = (...delegates: readonly ReturnType<typeof newDelegation>[]) =>
    documentText(made(memorandumComposer, planWith(command, delegates)));

  it('without a council acts with every council, in the memorandum and the directory', () => {
    const everywhere = delegate('Morwen Ashdown');
    expect(text(everywhere)).toContain('Morwen Ashdown');
    const directory = documentText(made(composeContactDirectory, planWith(command, [everywhere])));
    expect(directory).toContain('Morwen Ashdown');
    const over = delegate('Morwen Ashdown', { until: '2027-03-31' });
    expect(documentText(made(composeContactDirectory, planWith(command, [over])))).not.toContain(
      'Morwen Ashdown',
    );
  });

  it('is named in a memorandum for their own council and while the delegation runs', () => {
    expect(text(delegate('Morwen Ashdown', { areaIds: [saltmarsh] }))).toContain('Morwen Ashdown');
    expect(text(delegate('Morwen Ashdown', { areaIds: [asId('example-harrow-dale')] }))).not.toContain(
      'Morwen Ashdown',
    );
    expect(text(delegate('Morwen Ashdown', { until: '2027-03-31' }))).not.toContain('Morwen Ashdown');
    expect(text(delegate('Morwen Ashdown', { from: '2027-04-02' }))).not.toContain('Morwen Ashdown');
  });
});
