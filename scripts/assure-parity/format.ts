/** A parity file: contests, candidates, matters and contacts as JSON. See docs/parity-file.md. */
import { type Candidate, candidateSchema } from '../../renderer/core/candidates/candidate';
import { type Contest, contestSchema } from '../../renderer/core/candidates/contest';
import {
  type CandidateContact,
  candidateContactSchema,
  type ContactMatter,
  contactMatterSchema,
} from '../../renderer/core/contact/contact';
import { informationOf } from '../../renderer/core/contact/contact-state';
import type { ParityRecords } from '../../renderer/core/contact/parity-index';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { describeIssues, z } from '../../renderer/core/foundation/schema';
import { filledList } from '../assure-readiness/fill';
import type { ListTemplate } from '../assure-readiness/templates';

type Problems = readonly string[];

/** The operation of every record of the file. */
export const fileOperationId = 'operation';

const someMoment = '2027-01-04T09:00:00.000Z';
const by = 'Not stated';

const contestTemplate: ListTemplate = {
  idWord: 'contest',
  fields: {
    operationId: fileOperationId,
    name: undefined,
    pollType: 'local-principal',
    areaId: null,
    otherForces: '',
    seats: null,
    electionId: '',
    pollingDate: null,
    earlyStart: null,
    notes: '',
  },
};

const candidateTemplate: ListTemplate = {
  idWord: 'candidate',
  fields: {
    operationId: fileOperationId,
    contestId: 'contest-1',
    personId: undefined,
    name: undefined,
    knownAs: '',
    surname: '',
    party: '',
    description: '',
    standing: 'nominated',
    declaredOn: null,
    endedOn: null,
    agents: [],
    officeHeld: 'none',
    isMinister: false,
    offered: {},
    code: null,
    source: null,
    notes: '',
  },
  parts: {
    offered: {
      fields: {
        packSentOn: null,
        briefingOfferedOn: null,
        briefingAttendedOn: null,
        letterSentOn: null,
        namedContact: '',
        namedContactOn: null,
      },
    },
    code: { fields: { answer: 'no-answer', on: undefined, note: '' } },
  },
};

const matterTemplate: ListTemplate = {
  idWord: 'matter',
  fields: { operationId: fileOperationId, title: undefined, kind: 'other', contestIds: [], notOwed: null },
  parts: { notOwed: { fields: { why: undefined, by, at: someMoment } } },
};

const contactTemplate: ListTemplate = {
  idWord: 'contact',
  fields: {
    operationId: fileOperationId,
    matterId: undefined,
    origin: 'request',
    candidateIds: [],
    fromWhom: '',
    ministerRole: null,
    channel: '',
    on: undefined,
    askedOf: '',
    what: 'Not stated',
    referredToChiefOfficers: null,
    referredToCommunications: null,
    decisions: [],
    given: null,
    notTakenUp: null,
    information: null,
    links: [],
    struck: null,
    recordedAt: someMoment,
    recordedBy: by,
  },
  lists: {
    decisions: {
      idWord: 'decision',
      fields: {
        outcome: undefined,
        tests: ['a', 'b', 'c', 'd', 'e', 'f'].map((test) => ({ test, answer: 'no-concern', reason: by })),
        reason: by,
        conditions: '',
        grounds: [],
        by,
        role: '',
        at: someMoment,
      },
    },
  },
  parts: {
    given: { fields: { on: undefined, what: by, by: '' } },
    notTakenUp: { fields: { on: undefined, note: '' } },
    information: { fields: { ...informationOf('information') } },
    struck: { fields: { why: by, by, at: someMoment } },
  },
};

const fileSchema = z.strictObject({
  contests: z.array(z.unknown()),
  candidates: z.array(z.unknown()),
  matters: z.array(z.unknown()).default([]),
  contacts: z.array(z.unknown()).default([]),
});

/** The file as records, or what is wrong with it, one line a place. */
export function readParityFile(text: string): Result<ParityRecords, Problems> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([`the file is not JSON (${error instanceof Error ? error.message : 'it cannot be read'})`]);
  }
  const read = fileSchema.safeParse(json);
  if (!read.success) return err(describeIssues(read.error));
  const contests = listOf<Contest>(read.data.contests, {
    ...{ template: contestTemplate, schema: contestSchema, name: 'contests' },
  });
  if (!contests.ok) return contests;
  const candidates = listOf<Candidate>(withPersons(read.data.candidates), {
    ...{ template: candidateTemplate, schema: candidateSchema, name: 'candidates' },
  });
  if (!candidates.ok) return candidates;
  const matters = listOf<ContactMatter>(read.data.matters, {
    ...{ template: matterTemplate, schema: contactMatterSchema, name: 'matters' },
  });
  if (!matters.ok) return matters;
  const contacts = listOf<CandidateContact>(read.data.contacts, {
    ...{ template: contactTemplate, schema: candidateContactSchema, name: 'contacts' },
  });
  if (!contacts.ok) return contacts;
  const records: ParityRecords = {
    contests: contests.value,
    candidates: candidates.value,
    contactMatters: matters.value,
    candidateContacts: contacts.value,
    // The file knows no letters: an offer counts from the day that it bears.
    letterBatches: new Map(),
  };
  const lost = lostIn(records);
  return lost.length > 0 ? err(lost) : ok(records);
}

/** A candidate without a person is a person of their own. */
function withPersons(candidates: readonly unknown[]): readonly unknown[] {
  return candidates.map((each, index) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each) || 'personId' in each) return each;
    const id = 'id' in each && typeof each.id === 'string' ? each.id : `candidate-${index + 1}`;
    return { ...each, personId: `person-of-${id}` };
  });
}

/** What is named in the file and is not in it. */
function lostIn({ contests, candidates, contactMatters, candidateContacts }: ParityRecords): Problems {
  const problem = (of: string, what: string, id: string) =>
    `“${of}” names the ${what} “${id}”, which is not in the file`;
  return [
    ...[...candidates.values()]
      .filter(({ contestId }) => !contests.has(contestId))
      .map(({ id, contestId }) => problem(id, 'contest', contestId)),
    ...[...contactMatters.values()].flatMap(({ id, contestIds }) =>
      contestIds.filter((each) => !contests.has(each)).map((each) => problem(id, 'contest', each)),
    ),
    ...[...candidateContacts.values()].flatMap(({ id, matterId, candidateIds }) => [
      ...(contactMatters.has(matterId) ? [] : [problem(id, 'matter', matterId)]),
      ...candidateIds.filter((each) => !candidates.has(each)).map((each) => problem(id, 'candidate', each)),
    ]),
  ];
}

interface ListOf<T> {
  readonly template: ListTemplate;
  readonly schema: z.ZodType<T>;
  readonly name: string;
}

function listOf<T extends { readonly id: string; readonly operationId: string }>(
  given: readonly unknown[],
  { template, schema, name }: ListOf<T>,
): Result<ReadonlyMap<string, T>, Problems> {
  const list = filledList(given, template, name);
  if (!list.ok) return list;
  const read = z.array(schema).safeParse(list.value);
  if (!read.success) return err(describeIssues(read.error).map((line) => `${name}.${line}`));
  const strange = read.data.find(({ operationId }) => operationId !== fileOperationId);
  if (strange !== undefined)
    return err([`“${strange.id}” has an operationId: leave it out, the file is one operation`]);
  return ok(new Map<string, T>(read.data.map((each) => [each.id, each])));
}
