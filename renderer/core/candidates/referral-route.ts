/**
 * To whom a threat to a candidate is passed on, by the office that they hold or seek. The protection is that of the
 * office, not of the candidature: a candidate has no higher status than a member of the public.
 *
 * Reference: APP Policing elections (Operation Bridger); Electoral Commission guidance for returning officers
 * (Operation Ford, from March 2025, by way of the force elected-official adviser; parish and town councils fall outside).
 */
import type { PollTypeId } from '../operation/operation';
import type { Partner, PartnerKind } from '../partners/partner';
import type { Area } from '../places/area';
import type { Candidate, OfficeHeld } from './candidate';
import type { Contest } from './contest';

export type RouteId = 'bridger' | 'ford' | 'none' | 'doubt';

export interface ReferralRoute {
  readonly id: RouteId;
  /** "Operation Bridger". */
  readonly name: string;
  /** Why: the office held or sought. */
  readonly why: string;
}

const routeNames: Readonly<Record<RouteId, string>> = {
  bridger: 'Operation Bridger',
  ford: 'Operation Ford, through the force elected-official adviser',
  none: 'Outside Operation Bridger and Operation Ford',
  doubt: 'Not said in the guidance',
};

const byOffice: Readonly<Record<OfficeHeld, RouteId | null>> = {
  mp: 'bridger',
  councillor: 'ford',
  mayor: 'ford',
  pcc: 'ford',
  'parish-councillor': 'none',
  'senedd-member': 'doubt',
  other: null,
  none: null,
};

const byPoll: Readonly<Record<PollTypeId, RouteId>> = {
  'uk-parliamentary': 'bridger',
  'uk-parliamentary-by-election': 'bridger',
  'local-principal': 'ford',
  mayor: 'ford',
  pcc: 'ford',
  parish: 'none',
  'by-election': 'doubt',
  referendum: 'doubt',
  gla: 'doubt',
  senedd: 'doubt',
};

const officeWords: Readonly<Record<OfficeHeld, string>> = {
  mp: 'a Member of Parliament',
  councillor: 'a councillor',
  mayor: 'a mayor',
  pcc: 'a police and crime commissioner',
  'parish-councillor': 'a parish or community councillor',
  'senedd-member': 'a Member of the Senedd',
  other: 'the holder of another office',
  none: '',
};

const pollWords: Readonly<Record<PollTypeId, string>> = {
  'uk-parliamentary': 'for the UK Parliament',
  'uk-parliamentary-by-election': 'for the UK Parliament',
  'local-principal': 'for a council',
  mayor: 'for mayor',
  pcc: 'for police and crime commissioner',
  parish: 'for a parish or community council',
  'by-election': 'at a by-election',
  referendum: 'at a referendum',
  gla: 'for the Greater London Authority',
  senedd: 'for the Senedd',
};

interface OfficeSought {
  readonly id: RouteId;
  readonly words: string;
}

/** What a by-election in an area is for, where the area leaves no doubt of the way: a constituency has several offices. */
const byArea: Readonly<Partial<Record<Area['kind'], OfficeSought>>> = {
  ward: { id: 'ford', words: 'for a council' },
  'local-authority': { id: 'ford', words: 'for a council or its mayor' },
  'combined-authority': { id: 'ford', words: 'for mayor' },
  force: { id: 'ford', words: 'for police and crime commissioner or mayor' },
  parish: { id: 'none', words: 'for a parish or community council' },
};

/** Every route that is open to this candidate, the office held before the office sought; never empty. */
export function routesOf(
  candidate: Pick<Candidate, 'officeHeld'>,
  contest: SoughtIn | undefined,
  areas: ReadonlyMap<string, Area>,
): readonly ReferralRoute[] {
  const held = byOffice[candidate.officeHeld];
  const office = contest === undefined ? undefined : officeSought(contest, areas);
  const sought = contest === undefined ? 'doubt' : soughtRoute(contest, office);
  const heldRoute =
    held === null ? [] : [route(held, `holds office as ${officeWords[candidate.officeHeld]}`)];
  const soughtWords =
    contest === undefined ? 'the contest is not recorded' : `stands ${wordsOf(contest, office)}`;
  if (held === sought)
    return [route(sought, `holds office as ${officeWords[candidate.officeHeld]}, and ${soughtWords}`)];
  const both = [...heldRoute, route(sought, soughtWords)];
  // Who has a way through an office does not lose it where the other office has none.
  const open = both.filter(({ id }) => id === 'bridger' || id === 'ford');
  return open.length > 0 ? open : both;
}

type SoughtIn = Pick<Contest, 'pollType' | 'electionId' | 'areaId'>;

/** A by-election is for the office that its identifier names, or else its area; otherwise somebody must say for which. */
function soughtRoute({ pollType, electionId }: SoughtIn, office: OfficeSought | undefined): RouteId {
  if (pollType === 'by-election' && /^(?:local|mayor|pcc)\./.test(electionId)) return 'ford';
  return office?.id ?? byPoll[pollType];
}

/** What a by-election without an identifier is for, by its area; a ward in a parish elects to the parish. */
function officeSought(
  { pollType, electionId, areaId }: SoughtIn,
  areas: ReadonlyMap<string, Area>,
): OfficeSought | undefined {
  if (pollType !== 'by-election' || electionId !== '' || areaId === null) return undefined;
  const area = areas.get(areaId);
  if (area === undefined) return undefined;
  const parent = area.parentId === null ? undefined : areas.get(area.parentId);
  return byArea[area.kind === 'ward' && parent?.kind === 'parish' ? 'parish' : area.kind];
}

function wordsOf({ pollType }: SoughtIn, office: OfficeSought | undefined): string {
  return office === undefined ? pollWords[pollType] : `${pollWords[pollType]} ${office.words}`;
}

const route = (id: RouteId, why: string): ReferralRoute => ({ id, name: routeNames[id], why });

/** What to do about a route, in a sentence. */
export function routeAdvice(id: RouteId): string {
  switch (id) {
    case 'bridger':
      return 'Tell the Operation Bridger SPOC of the force; incidents go on the national record through them.';
    case 'ford':
      return 'Tell the force elected-official adviser; they take no crime reports, so record the crime as for anybody.';
    case 'none':
      return 'Parish and community councils fall outside both. Deal with it as with a report of any member of the public.';
    case 'doubt':
      return 'The guidance does not say. Ask the elected-official adviser and the Bridger SPOC, and write down what they answer.';
  }
}

const partnerKind: Readonly<Partial<Record<RouteId, PartnerKind>>> = {
  bridger: 'bridger',
  ford: 'elected-official-adviser',
};

/** Who takes such a report: the partners of the route with the people who hold the post. */
export function routePartners(id: RouteId, partners: Iterable<Partner>): readonly Partner[] {
  return [...partners].filter(({ kind }) =>
    id === 'doubt' ? kind === 'bridger' || kind === 'elected-official-adviser' : kind === partnerKind[id],
  );
}
