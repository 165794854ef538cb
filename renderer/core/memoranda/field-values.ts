/** What the fields of the clauses are filled with, read off the records of one operation. */
import type { CommandTier } from '../command/command-role';
import { runsOn } from '../command/delegated';
import { holderOn } from '../command/holder-on';
import type { PlanDocumentRequest, PlanRecords } from '../documents/plan/plan-document';
import { formatDate } from '../foundation/dates';
import type { DocumentVersion } from '../issuing/document-version';
import { versionsOf } from '../issuing/issue';
import { type Operation, describePolls } from '../operation/operation';
import { checklistAnswerId } from '../partners/checklist-answer';
import type { Partner, PartnerPerson } from '../partners/partner';
import { type PlanText, type PlanTextAgreement, planTextId } from '../plan/plan-text';
import { isForTheseWords, standingOf } from '../plan/plan-text-standing';
import { type AreaId, areaTitle } from '../places/area';
import type { FieldValues } from './clause-fields';

type OnTheDay = Pick<PlanDocumentRequest, 'operation' | 'records' | 'issueDate'>;

type Asked = OnTheDay & {
  readonly areaId: AreaId;
  /** ISO date; `null` where none was set. */
  readonly reviewDate: string | null;
};

/** Somebody of the police, as far as the command records know them. */
export interface PoliceContact {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
}

/** The values of all fields for one council; `null` where the records do not say. */
export function fieldValues(asked: Asked): FieldValues {
  const { operation, records, areaId, reviewDate } = asked;
  const area = records.areas.get(areaId);
  const people = councilPeople(records, areaId);
  const post = (name: string) => named(people.find((person) => person.post === name));
  const settled = (topicId: string) => settledAnswer(asked, topicId);
  const spoc = electionSpoc(asked);
  return {
    force: orNull(operation.forceName),
    council: area === undefined ? null : areaTitle(area),
    operation: operation.name,
    pollingDate: operation.pollingDate === null ? null : formatDate(operation.pollingDate),
    polls: orNull(describePolls(operation.polls)),
    returningOfficer: returningOfficers(operation, post),
    registrationOfficer: post('Electoral registration officer'),
    electoralServicesManager: post('Electoral services manager'),
    councilPress: post('Press officer'),
    spoc: spoc === null ? null : spoc.name,
    spocPhone: orNull(spoc?.phone ?? ''),
    spocEmail: orNull(spoc?.email ?? ''),
    areaSpoc: areaSpoc(asked),
    gold: commander(asked, 'gold'),
    silver: commander(asked, 'silver'),
    firstContact: settled('first-allegation'),
    evidenceHandling: settled('evidence'),
    stationAttendance: settled('station-attendance'),
    papersPremises: settled('papers-premises'),
    communitySafety: settled('community-safety'),
    jointPublicity: settled('joint-publicity'),
    regularContact: settled('regular-contact'),
    interventionPolicy: policyWords(agreedPolicy(asked, areaId)),
    reviewDate: reviewDate === null ? null : formatDate(reviewDate),
  };
}

/** The council as a partner; `undefined` where it is not recorded as one. */
export function councilPartner(records: Pick<PlanRecords, 'partners'>, areaId: AreaId): Partner | undefined {
  return [...records.partners.values()].find(
    (partner) => partner.kind === 'council' && partner.areaId === areaId,
  );
}

/** Those who hold a post of the council now, by name. */
export function councilPeople(
  records: Pick<PlanRecords, 'partners'>,
  areaId: AreaId,
): readonly PartnerPerson[] {
  return (councilPartner(records, areaId)?.people ?? []).filter(
    ({ leftOn, name }) => leftOn === null && name.trim() !== '',
  );
}

/**
 * The SPOC of the force: who holds a command role of that title on the day; `null` where the record names nobody. Who
 * sits at the desk may be somebody else.
 */
export function electionSpoc({ operation, records, issueDate }: OnTheDay): PoliceContact | null {
  for (const role of records.commandRoles.values()) {
    if (role.operationId !== operation.id || !/\bSPOC\b|single point of contact/i.test(role.title)) continue;
    const holder = holderOn(role, issueDate);
    if (holder !== null) return { ...holder, name: ranked(holder), role: role.title };
  }
  return null;
}

/** A delegate of the SPOC, and the councils that the work is for; none means all. */
interface DelegateContact extends PoliceContact {
  readonly areaIds: readonly AreaId[];
}

/** Those to whom the SPOC has handed work with this council, or with all, on the day. */
export function delegatesFor(
  { operation, records, issueDate }: OnTheDay,
  areaId: AreaId,
): readonly DelegateContact[] {
  return [...records.delegations.values()]
    .filter(({ operationId, name }) => operationId === operation.id && name.trim() !== '')
    .filter(({ areaIds }) => areaIds.length === 0 || areaIds.includes(areaId))
    .filter((delegation) => runsOn(delegation, issueDate))
    .map((delegation) => ({ ...delegation, name: ranked(delegation) }));
}

/** The holder of gold or silver over the whole operation on the day, with rank; `null` where there is none. */
export function commander({ operation, records, issueDate }: OnTheDay, tier: CommandTier): string | null {
  const roles = [...records.commandRoles.values()].filter(
    (role) => role.operationId === operation.id && role.tier === tier,
  );
  const role = roles.find(({ function: what }) => what === 'whole-operation') ?? roles[0];
  const holder = role === undefined ? null : holderOn(role, issueDate);
  return holder === null ? null : ranked(holder);
}

/** The intervention policy of one council; `undefined` where nothing is written. */
export function interventionPolicyOf(
  records: Pick<PlanRecords, 'planTexts'>,
  operation: Pick<Operation, 'id'>,
  areaId: AreaId,
): PlanText | undefined {
  return records.planTexts.get(planTextId(operation.id, 'intervention-policy', areaId));
}

/** The wording of its intervention policy that a council agreed to. */
export interface AgreedPolicy {
  /** By its returning officer, with the words that were agreed. */
  readonly agreed: PlanTextAgreement;
  /** That gold approved these words; `null` where that is not on record. */
  readonly approved: PlanTextAgreement | null;
  /** The version in which these words were issued; `undefined` where they were not. */
  readonly version: DocumentVersion | undefined;
  /** Whether the policy still says what was agreed. */
  readonly isStanding: boolean;
}

/** What the council agreed to last; `undefined` where nobody who may agree for it did. */
export function agreedPolicy(
  { operation, records, issueDate }: OnTheDay,
  areaId: AreaId,
): AgreedPolicy | undefined {
  const policy = interventionPolicyOf(records, operation, areaId);
  if (policy === undefined) return undefined;
  const given = (text: PlanText, kind: PlanTextAgreement['kind']) =>
    standingOf(text, issueDate).expected.find(({ expected }) => expected.kind === kind)?.agreement ?? null;
  const agreed = given(policy, 'agreed');
  if (agreed === null) return undefined;
  const asAgreed = { ...policy, sections: agreed.sections };
  const approved = given(asAgreed, 'approved');
  return {
    agreed,
    approved: approved !== null && isForTheseWords(asAgreed, approved) ? approved : null,
    version: issuedAs(records, policy, agreed),
    isStanding: isForTheseWords(policy, agreed),
  };
}

/** The newest version made while this agreement was the last and the words were those that were agreed. */
function issuedAs(
  { documentVersions }: Pick<PlanRecords, 'documentVersions'>,
  { id, operationId, subjectId, agreements }: PlanText,
  agreed: PlanTextAgreement,
): DocumentVersion | undefined {
  const series = { operationId, kind: 'intervention-policy', subjectId } as const;
  return versionsOf(documentVersions.values(), series).find(({ withdrawn, issuedAt, sources }) => {
    const last = agreements.findLast((each) => each.kind === 'agreed' && each.recordedAt <= issuedAt);
    const isApproved = sources.some((source) => source.id === id && source.state === 'approved');
    return withdrawn === null && isApproved && last?.id === agreed.id;
  });
}

function policyWords(policy: AgreedPolicy | undefined): string | null {
  if (policy === undefined) return null;
  const { agreed, approved, version, isStanding } = policy;
  return [
    `agreed on ${formatDate(agreed.on)} by ${agreedBy(agreed)}${approved === null ? '' : `; approved on ${formatDate(approved.on)} by ${agreedBy(approved)}`}.`,
    ...(version === undefined ? [] : [policyVersionWords(version)]),
    ...(isStanding ? [] : ['It is being revised; what is annexed is the wording that was agreed.']),
  ].join(' ');
}

/** "Ines Harrowby, Returning officer, Carrow Council". */
export function agreedBy({ by, role, organisation }: PlanTextAgreement): string {
  return [by, role, organisation].filter((each) => each.trim() !== '').join(', ');
}

/** "Version 2 of the policy, issued Mon 1 Feb 2027." */
export function policyVersionWords({ number, issuedOn }: DocumentVersion): string {
  return `Version ${number} of the policy, issued ${formatDate(issuedOn)}.`;
}

function returningOfficers(operation: Operation, post: (name: string) => string | null): string | null {
  const isParliamentary = operation.polls.some(({ type }) => type.startsWith('uk-parliamentary'));
  const returning = post('Returning officer');
  if (!isParliamentary) return returning;
  const acting = post('Acting returning officer');
  if (acting === null) return returning;
  const forParliament = `${acting}, acting returning officer for the UK parliamentary poll`;
  return returning === null || returning === acting ? forParliament : `${returning}; ${forParliament}`;
}

/** Day to day: the council's own delegate. Who does one thing for all councils, such as the media, is not. */
function areaSpoc(asked: Asked): string {
  const delegates = delegatesFor(asked, asked.areaId).filter(({ areaIds }) => areaIds.includes(asked.areaId));
  if (delegates.length === 0) return 'the SPOC in person';
  return delegates
    .map(({ name, role, phone }) => [name, role, phone].filter((each) => each.trim() !== '').join(', '))
    .join('; ');
}

function settledAnswer({ operation, records, areaId }: Asked, topicId: string): string | null {
  const answer = records.checklistAnswers.get(checklistAnswerId(operation.id, areaId, topicId));
  if (answer === undefined || answer.state === 'open') return null;
  if (answer.state === 'settled') return answer.answer;
  return `does not apply: ${answer.answer}`;
}

function named(person: PartnerPerson | undefined): string | null {
  return person === undefined ? null : person.name;
}

function ranked({ rank, name }: { readonly rank: string; readonly name: string }): string {
  return [rank.trim(), name.trim()].filter((each) => each !== '').join(' ');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
