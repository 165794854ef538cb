/**
 * Allegations in figures: how many, of which category, from which area, and in the areas that were rated high.
 *
 * Reference: APP Policing elections, post-election debrief: number of allegations received, and any increase or
 * decrease within high-risk communities.
 */
import { type Allegation, streams } from '../cases/allegation';
import { categories, categoryName } from '../cases/categories';
import { type AreaId, areaTitle, liesIn } from '../places/area';
import type { CompileGiven, FigureRecords } from './compile-given';
import { countOf, grouped, largestFirst, ofOperation, type OwnFigure, type OwnGroup } from './figures';

const source = 'Register of allegations and incidents';

/** Every group under this heading. */
export function allegationGroups(given: CompileGiven): readonly OwnGroup[] {
  const reports = ofOperation(given.records.allegations, given.operation);
  const allegations = reports.filter(({ kind }) => kind === 'allegation');
  const isRecorded = reports.length > 0;
  return [
    totals(allegations, reports),
    { ...byCategory(allegations), isRecorded },
    { ...byArea(allegations, given.records), isRecorded },
    { ...ratedHigh(allegations, given), isRecorded },
  ];
}

function totals(allegations: readonly Allegation[], reports: readonly Allegation[]): OwnGroup {
  const kind = 'allegation';
  const of = { kind, outOf: allegations.length } as const;
  return {
    id: 'allegations',
    title: 'Allegations',
    source,
    figures: [
      countOf({ id: 'allegations-all', label: 'Allegations received', kind, records: allegations }),
      countOf({
        id: 'allegations-borne-out',
        label: 'Borne out',
        ...of,
        records: allegations.filter(({ isSubstantiated }) => isSubstantiated === true),
      }),
      countOf({
        id: 'allegations-not-borne-out',
        label: 'Not borne out',
        ...of,
        records: allegations.filter(({ isSubstantiated }) => isSubstantiated === false),
      }),
      ...streams.map(({ id, name }) =>
        countOf({
          id: `allegations:${id}`,
          label: name,
          ...of,
          records: allegations.filter(({ stream }) => stream === id),
        }),
      ),
      countOf({
        id: 'incidents-reported',
        label: 'Incidents reported beside them',
        kind,
        records: reports.filter((report) => report.kind === 'incident'),
      }),
    ],
    caution: '',
    isRecorded: reports.length > 0,
    isOpenEnded: false,
  };
}

type Group = Omit<OwnGroup, 'isRecorded'>;

function byCategory(allegations: readonly Allegation[]): Group {
  const found = grouped(allegations, ({ category }) => category);
  const known = categories.map(({ id }) => id);
  const others = [...found.keys()].filter((id) => id !== '' && !known.includes(id));
  const figures = [...known, ...others, ''].flatMap((id): readonly OwnFigure[] => {
    const records = found.get(id);
    return records === undefined
      ? []
      : [
          countOf({
            id: `allegations-by-category:${id}`,
            label: categoryName(id),
            kind: 'allegation',
            records,
          }),
        ];
  });
  return {
    id: 'allegations-by-category',
    title: 'Allegations by category',
    source: `${source}, in the categories of the Electoral Commission`,
    figures,
    caution: '',
    isOpenEnded: true,
  };
}

function byArea(allegations: readonly Allegation[], { areas }: FigureRecords): Group {
  const figures = [...grouped(allegations, ({ areaId }) => areaId ?? '')].map(([areaId, records]) =>
    countOf({
      id: `allegations-by-area:${areaId}`,
      label: areaLabel(areaId, areas),
      kind: 'allegation',
      records,
    }),
  );
  return {
    id: 'allegations-by-area',
    title: 'Allegations by area',
    source,
    figures: largestFirst(figures),
    caution: '',
    isOpenEnded: true,
  };
}

/** "Quayside, Saltmarsh": a ward with its council, for wards of two councils bear one name. */
export function areaLabel(areaId: string, areas: FigureRecords['areas']): string {
  if (areaId === '') return 'No area named';
  const area = areas.get(areaId);
  if (area === undefined) return 'An area that is no longer recorded';
  const parent = area.parentId === null ? undefined : areas.get(area.parentId);
  return parent === undefined || parent.kind === 'force'
    ? areaTitle(area)
    : `${areaTitle(area)}, ${areaTitle(parent)}`;
}

function ratedHigh(allegations: readonly Allegation[], given: CompileGiven): Group {
  const { areas } = given.records;
  const byArea = grouped(allegations, ({ areaId }) => areaId ?? '');
  const figures = given.ratedHigh.map(({ areaId, name, rating }) =>
    countOf({
      id: `allegations-rated-high:${areaId}`,
      label: name,
      kind: 'allegation',
      note: `rated ${rating.toLocaleLowerCase('en-GB')}`,
      records: [...byArea].flatMap(([id, inArea]) =>
        id !== '' && liesIn(areas, id as AreaId, areaId as AreaId) ? inArea : [],
      ),
    }),
  );
  return {
    id: 'allegations-rated-high',
    title: 'Allegations in the areas that were rated high',
    source: `${source}; approved threat assessment`,
    figures,
    caution: figures.length === 0 ? 'No approved threat assessment rates an area high.' : '',
    isOpenEnded: false,
  };
}
