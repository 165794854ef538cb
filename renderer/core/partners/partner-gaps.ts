/** What is missing among the partners: councils and posts without people, people who cannot be reached. */
import type { Operation } from '../operation/operation';
import type { Area } from '../places/area';
import { type Partner, type PartnerKind, partnerKinds } from './partner';
import { currentPeople, missingCouncils, missingTeams } from './partner-list';

export interface PartnerGap {
  readonly key: string;
  /** `null` where the partner itself is missing. */
  readonly partnerId: Partner['id'] | null;
  readonly what: string;
}

/** Kinds of which a force needs at least one. */
const expectedKinds: readonly PartnerKind[] = [
  'electoral-commission',
  'cps',
  'royal-mail',
  'bridger',
  'elected-official-adviser',
];

/**
 * The posts that a council must have filled: the acting returning officer stands in the returning officer's place at
 * a UK parliamentary election and nowhere else.
 */
export function neededPosts({ polls }: Pick<Operation, 'polls'>): readonly string[] {
  const isParliamentary = (type: string) =>
    type === 'uk-parliamentary' || type === 'uk-parliamentary-by-election';
  const acting = polls.some(({ type }) => isParliamentary(type));
  const returning = polls.length === 0 || polls.some(({ type }) => !isParliamentary(type));
  return [
    ...(returning ? ['Returning officer'] : []),
    ...(acting ? ['Acting returning officer'] : []),
    'Electoral registration officer',
    'Electoral services manager',
    'Monitoring officer',
    'Press officer',
  ];
}

/** Every gap, councils first. */
export function partnerGaps(
  partners: readonly Partner[],
  around: { readonly areas: ReadonlyMap<string, Area>; readonly operation: Operation },
): readonly PartnerGap[] {
  const needed = neededPosts(around.operation);
  const held = new Set(partners.map(({ kind }) => kind));
  return [
    ...missingCouncils(partners, around).map(({ id, name }) => ({
      key: `council:${id}`,
      partnerId: null,
      what: `${name} is not among the partners.`,
    })),
    ...partners.flatMap((partner) => gapsOf(partner, needed)),
    ...missingTeams(partners, around).map(({ id, name }) => ({
      key: `team:${id}`,
      partnerId: null,
      what: `No inspector is recorded for ${name}.`,
    })),
    ...expectedKinds
      .filter((kind) => !held.has(kind))
      .map((kind) => ({
        key: `kind:${kind}`,
        partnerId: null,
        what: `${partnerKinds.find(({ id }) => id === kind)?.name ?? kind}: nobody is recorded.`,
      })),
  ];
}

function gapsOf(partner: Partner, needed: readonly string[]): readonly PartnerGap[] {
  const people = currentPeople(partner);
  const named = people.filter(({ name }) => name.trim() !== '');
  const isFilled = (post: string) =>
    named.some((person) => person.post.trim().toLowerCase() === post.toLowerCase());
  const posts = partner.kind === 'council' ? needed.filter((post) => !isFilled(post)) : [];
  const gap = (about: string, what: string): PartnerGap => ({
    key: `${partner.id}:${about}`,
    partnerId: partner.id,
    what,
  });
  return [
    ...(posts.length === 0 ? [] : [gap('posts', `${partner.name}: nobody named as ${inList(posts)}.`)]),
    ...(partner.kind !== 'council' && named.length === 0
      ? [gap('nobody', `${partner.name}: nobody is named.`)]
      : []),
    ...named
      .filter(({ phone, email }) => phone.trim() === '' && email.trim() === '')
      .map(({ id, name }) => gap(`contact:${id}`, `${partner.name}: ${name} has no phone and no email.`)),
  ];
}

function inList(posts: readonly string[]): string {
  const words = posts.map((post) => post.toLowerCase());
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
