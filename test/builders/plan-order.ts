/** The example operation with command, teams, texts and partners beside it, as documents of the plan read it. All invented. */
import type {
  Composer,
  PlanDocumentRequest,
  PlanRecords,
} from '../../renderer/core/documents/plan/plan-document';
import { planCollections } from '../../renderer/core/documents/plan/plan-document';
import type { CommandRole } from '../../renderer/core/command/command-role';
import { asId } from '../../renderer/core/foundation/ids';
import type { RecordChange } from '../../renderer/core/guard-question';
import { exampleChanges, exampleOperationId } from '../../renderer/core/operation/example';
import type { Operation } from '../../renderer/core/operation/operation';
import type { Partner } from '../../renderer/core/partners/partner';
import { newPlanText, type PlanText, type PlanTextKind } from '../../renderer/core/plan/plan-text';
import { sectionsOf } from '../../renderer/core/plan/plan-text-sections';
import type { Post, Team } from '../../renderer/core/polling-day/team';
import { type CollectionName, type DeskRecords, registry } from '../../renderer/core/records';
import type { PlanDocumentKind } from '../../renderer/core/issuing/document-version';

const at = '2027-03-01T09:00:00.000Z';
const operationId = exampleOperationId;
const quayside = asId<'Area'>('example-ward-quayside');
const saltmarsh = asId<'Area'>('example-saltmarsh');

type Given<C extends CollectionName> = readonly DeskRecords[C][];
const changesOf = <C extends CollectionName>(collection: C, records: Given<C>): readonly RecordChange[] =>
  records.map((after) => ({ collection, id: after.id, after }) as unknown as RecordChange);

const words = [
  'Officers visit in pairs, speak to the presiding officer first and stay no longer than their task needs.',
  'What is seen is entered in the log with its time and passed to silver at once; nothing waits for the end of the visit.',
  'The returning officer decides what happens inside a polling station; officers act on the request of the presiding officer or where an offence is committed.',
];

/** A text with something in every section; `left` names sections that stay empty. */
export function aPlanText(
  kind: PlanTextKind,
  given: {
    readonly subjectId?: string;
    readonly left?: readonly string[];
    readonly isApproved?: boolean;
  } = {},
): PlanText {
  const { subjectId = '', left = [], isApproved = true } = given;
  const sections = Object.fromEntries(
    sectionsOf(kind)
      .filter(({ id }) => !left.includes(id))
      .map(({ id, heading }, index) => [
        id,
        `${heading}: ${words[index % 3] ?? ''}\n${words[(index + 1) % 3] ?? ''}\n- ${words[(index + 2) % 3] ?? ''}`,
      ]),
  );
  const text = { ...newPlanText(operationId, kind, subjectId), sections, reviewDate: '2027-04-20' };
  if (!isApproved) return text;
  return {
    ...text,
    agreements: (['approved', 'agreed'] as const).map((each) => ({
      id: asId(`${kind}-${each}`),
      kind: each,
      by: each === 'approved' ? 'ACC R. Tyne' : 'V. Harbottle',
      role: each === 'approved' ? 'Gold commander' : 'Returning officer',
      organisation: 'Marlshire Police (example)',
      on: '2027-02-24',
      how: 'At the gold group of 24 February',
      sections,
      recordedBy: 'J. Sandry',
      recordedAt: at,
    })),
  };
}

export function aRole(given: Partial<CommandRole> & Pick<CommandRole, 'tier' | 'title'>): CommandRole {
  const id = asId<'CommandRole'>(`test-${given.title.toLowerCase().replace(/\W+/g, '-')}`);
  return {
    id,
    operationId,
    function: given.tier === 'bronze' ? 'other' : 'whole-operation',
    areaId: null,
    reportsToId: null,
    responsibilities: words.join('\n'),
    appointments: [
      {
        id: asId(`${id}-1`),
        as: 'holder',
        name: `${given.title.slice(0, 1)}. Thornbury`,
        rank: given.tier === 'gold' ? 'ACC' : given.tier === 'silver' ? 'Supt' : 'Insp',
        phone: '01632 960123',
        email: 'command@marlshire.example',
        callSign: `MC ${given.title.length}`,
        from: '2027-05-06T06:00',
        until: '2027-05-07T04:00',
        appointedBy: 'Chief constable',
        appointedOn: '2027-02-02',
      },
    ],
    handovers: [],
    ...given,
  };
}

const gold = aRole({ tier: 'gold', title: 'Gold commander' });
const silver = aRole({ tier: 'silver', title: 'Silver commander', reportsToId: gold.id });
export const bronzeQuayside = aRole({
  tier: 'bronze',
  title: 'Bronze Quayside',
  function: 'geographic',
  areaId: quayside,
  reportsToId: silver.id,
});

const teams: readonly Team[] = ['Quayside visits', 'Dale visits', 'Count team', 'Reserve'].map(
  (name, index) => ({
    id: asId(`test-team-${index}`),
    operationId,
    name,
    kind: index < 2 ? 'visits' : index === 2 ? 'count' : 'reserve',
    areaId: null,
    callSign: `MQ ${index + 10}`,
    vehicle: 'Marked van',
    from: '2027-05-06T06:30',
    until: index === 2 ? '2027-05-07T03:00' : '2027-05-06T22:30',
    startPlaceId: null,
    officers: Array.from({ length: 3 }, (_, officer) => ({
      id: asId<'TeamOfficer'>(`test-officer-${index}-${officer}`),
      name: `${'ABC'[officer] ?? ''}. Larkin`,
      rank: 'PC',
      callSign: '',
    })),
    order: [],
    notes: '',
  }),
);

const posts: readonly Post[] = [
  {
    id: asId('test-post-count'),
    operationId,
    placeId: asId('example-place-01'),
    purpose: 'count',
    from: '2027-05-06T21:30',
    until: '2027-05-07T04:00',
    officersNeeded: 5,
    teamIds: [asId('test-team-2')],
    notes: 'Two at the doors, one with the boxes.',
  },
];

const partners: readonly Partner[] = [
  {
    id: asId('test-partner-saltmarsh'),
    kind: 'council',
    name: 'Saltmarsh Council',
    areaId: saltmarsh,
    people: [
      {
        id: asId('test-person-ro'),
        post: 'Returning officer',
        name: 'Vera Harbottle',
        phone: '01632 960200',
        email: 'ro@saltmarsh.example',
        note: '',
        leftOn: null,
      },
    ],
    notes: '',
    nextDue: null,
    nextAbout: '',
  },
  {
    id: asId('test-partner-party'),
    kind: 'political-party',
    name: 'Lantern Alliance',
    areaId: null,
    people: [],
    notes: '',
    nextDue: null,
    nextAbout: '',
  },
];

const texts: readonly PlanText[] = [
  aPlanText('operation-order', {
    left: ['administration-feeding', 'information-community'],
    isApproved: false,
  }),
  aPlanText('gold-strategy'),
  aPlanText('silver-plan', { isApproved: false }),
  aPlanText('polling-day-tactics'),
  aPlanText('count-plan'),
  aPlanText('intervention-policy', { subjectId: saltmarsh }),
  aPlanText('communication-strategy'),
  aPlanText('joint-statement'),
  aPlanText('bronze-briefing', { subjectId: bronzeQuayside.id, isApproved: false }),
];

/** Everything that the example plan of these tests holds, as the changes that bring it into a desk. */
export function planChanges(): readonly RecordChange[] {
  return [
    ...exampleChanges(at),
    ...changesOf('commandRoles', [gold, silver, bronzeQuayside]),
    ...changesOf('teams', teams),
    ...changesOf('posts', posts),
    ...changesOf('partners', partners),
    ...changesOf('planTexts', texts),
  ];
}

/** The records of these changes, each read through its schema. */
export function planRecordsOf(changes: readonly RecordChange[]): PlanRecords {
  const maps = new Map<string, Map<string, unknown>>(planCollections.map((name) => [name, new Map()]));
  for (const { collection, id, after } of changes) {
    if (after !== null) maps.get(collection)?.set(id, registry[collection].parse(after));
  }
  return Object.fromEntries(maps) as unknown as PlanRecords;
}

/** The example operation out of the changes. */
export function operationIn(changes: readonly RecordChange[]): Operation {
  const found = changes.find(({ collection }) => collection === 'operations')?.after;
  return registry.operations.parse(found);
}

/** What a document of the plan is asked with. */
export function aPlanRequest(
  kind: PlanDocumentKind,
  given: Partial<PlanDocumentRequest> & { readonly changes?: readonly RecordChange[] } = {},
): PlanDocumentRequest {
  const { changes = planChanges(), ...rest } = given;
  return {
    kind,
    subjectId: '',
    operation: operationIn(changes),
    records: planRecordsOf(changes),
    number: 1,
    status: 'draft',
    issueDate: '2027-04-01',
    reviewDate: '2027-05-01',
    author: 'J. Sandry, force election SPOC',
    ...rest,
  };
}

/** The document, or the reason why there is none, thrown. */
export function composedBy(composer: Composer, request: PlanDocumentRequest) {
  const made = composer(request);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}
