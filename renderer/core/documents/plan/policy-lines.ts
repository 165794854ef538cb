/** What strategies and policies take from the records: who speaks for whom, stations, teams. */
import { councilsOf } from '../../operation/operation-areas';
import { placeKinds } from '../../places/place';
import { liesIn } from '../../places/area';
import type { CommandRole } from '../../command/command-role';
import type { Partner } from '../../partners/partner';
import { column, counted, heading, numbered, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { inOfficeOn, personWords, rolesOf } from './command-lines';
import { areaName, inReadingOrder } from './operation-facts';
import { contactCell } from './people-lines';
import type { PlanDocumentRequest } from './plan-document';
import { presenceSentence, stationsOf } from './station-lines';

/** The councils of the operation as partners, by name. */
export function councilPartners({ records, operation }: PlanDocumentRequest): readonly Partner[] {
  const own = new Set(councilsOf(records.areas, operation).map(({ id }) => id));
  return [...records.partners.values()]
    .filter(({ kind, areaId }) => kind === 'council' && areaId !== null && own.has(areaId))
    .sort((a, b) => inReadingOrder(a.name, b.name));
}

/** People of councils in these posts, in lower case, with their contacts. */
export function councilContacts(
  request: PlanDocumentRequest,
  posts: readonly string[],
  caption: string,
): readonly Block[] {
  const rows = councilPartners(request)
    .filter(({ areaId }) => request.subjectId === '' || areaId === request.subjectId)
    .flatMap((partner) =>
      partner.people
        .filter(({ leftOn, name }) => leftOn === null && name.trim() !== '')
        .filter(({ post }) => posts.some((each) => post.trim().toLowerCase().endsWith(each)))
        .map((person): readonly TableCell[] => [
          partner.name,
          person.post,
          person.name,
          contactCell(person, `contact of ${person.name}`),
        ]),
    );
  const columns = [column('Council', 36), column('Post', 44), column('Name', 40), column('Contact', 46)];
  return tableOrSentence({ caption, columns, rows }, 'Nobody of the council is recorded for these posts.');
}

/** Those who hold a role of the force, deputies named as such. */
export function roleHolders(
  request: PlanDocumentRequest,
  isAsked: (role: CommandRole) => boolean,
  caption: string,
): readonly Block[] {
  const rows = rolesOf(request)
    .filter(isAsked)
    .flatMap((role): readonly (readonly TableCell[])[] => {
      const people = inOfficeOn(role, request.issueDate);
      if (people.length === 0) return [[role.title, recorded(null, `name: ${role.title}`), '']];
      return people.map((each): readonly TableCell[] => [
        role.title,
        `${personWords(each)}${each.as === 'deputy' ? ' (deputy)' : ''}`,
        contactCell(each, `contact: ${role.title}`),
      ]);
    });
  const columns = [column('Role', 48), column('Name', 58), column('Contact', 60)];
  return tableOrSentence({ caption, columns, rows }, 'No such role is recorded in the command.');
}

/** The polling stations and counts of one council. */
export function councilPlaces(request: PlanDocumentRequest): readonly Block[] {
  const stations = stationsOf(request).filter(({ areaId }) => areaId === request.subjectId);
  const counts = [...request.records.places.values()]
    .filter(
      ({ kind, mergedIntoId }) => mergedIntoId === null && (kind === 'count' || kind === 'postal-opening'),
    )
    .filter(({ areaId }) => areaId === request.subjectId)
    .sort((a, b) => inReadingOrder(a.name, b.name));
  return [
    heading(1, 'Where it holds'),
    numbered(
      stations.length === 0
        ? `No polling station of ${areaName(request, request.subjectId)} is recorded.`
        : presenceSentence(stations),
    ),
    ...tableOrSentence(
      {
        caption: 'Counts and postal vote openings',
        columns: [column('Place', 56), column('Address', 70), column('What', 40)],
        rows: counts.map(({ name, address, postcode, kind }): readonly TableCell[] => [
          name,
          [address, postcode ?? ''].filter((part) => part !== '').join(', '),
          placeKinds.find(({ id }) => id === kind)?.name ?? kind,
        ]),
      },
      'No count or postal vote opening of this council is recorded.',
    ),
  ];
}

/** The neighbourhood teams of one BCU with their inspectors and the stations that they look after. */
export function teamsOfBcu(request: PlanDocumentRequest): readonly Block[] {
  const { records, subjectId } = request;
  const teams = [...records.areas.values()]
    .filter(({ kind }) => kind === 'neighbourhood-team')
    .filter(({ id }) => liesIn(records.areas, id, subjectId as typeof id))
    .sort((a, b) => inReadingOrder(a.name, b.name));
  const stations = stationsOf(request);
  return [
    heading(1, 'Neighbourhood teams'),
    ...tableOrSentence(
      {
        caption: 'Teams that carry it out',
        rowHeads: true,
        columns: [column('Team', 50), column('Inspector', 70), column('Polling stations', 46)],
        rows: teams.map((team): readonly TableCell[] => {
          const inspectors = [...records.partners.values()]
            .filter(({ kind, areaId }) => kind === 'neighbourhood-inspector' && areaId === team.id)
            .flatMap(({ people }) => people.filter(({ leftOn, name }) => leftOn === null && name !== ''));
          const held = stations.filter(({ neighbourhoodTeamId }) => neighbourhoodTeamId === team.id).length;
          return [
            team.name,
            recorded(inspectors.map(({ name }) => name).join('; '), `inspector of ${team.name}`),
            counted(held, 'station', 'stations'),
          ];
        }),
      },
      'No neighbourhood team is recorded in this unit. Teams can be added under Places, Areas.',
    ),
  ];
}
