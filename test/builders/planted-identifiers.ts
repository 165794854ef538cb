/** Two hundred invented identifiers of all kinds, and the records that know most of them. All names and places are invented. */
import type { Candidate } from '../../renderer/core/candidates/candidate';
import type { Allegation } from '../../renderer/core/cases/allegation';
import type { CaseFile } from '../../renderer/core/cases/case-file';
import { newCaseFile } from '../../renderer/core/cases/case-file';
import { asId } from '../../renderer/core/foundation/ids';
import type { RecordChange } from '../../renderer/core/guard-question';
import type { Partner } from '../../renderer/core/partners/partner';
import type { Area } from '../../renderer/core/places/area';
import type { Place } from '../../renderer/core/places/place';
import type { Team } from '../../renderer/core/polling-day/team';
import { anAllegation } from './cases';

export interface Planted {
  readonly text: string;
  readonly kind:
    | 'person'
    | 'candidate'
    | 'suspect'
    | 'party'
    | 'place'
    | 'area'
    | 'address'
    | 'postcode'
    | 'reference'
    | 'crime-number'
    | 'call-sign'
    | 'collar-number'
    | 'phone'
    | 'email'
    | 'vehicle'
    | 'date'
    /** What no record knows. */
    | 'unknown';
}

const first = 'Ansel Brida Corwin Delphine Edda Faron Gisla Hobart Isolda Jorin'.split(' ');
const last =
  'Ackersby Brathwell Cudlipp Dunmarsh Eckershall Fennimore Grendle Hexworthy Inkpen Jolifant'.split(' ');
const hall =
  'Abbotsmere Brackwater Coldfenny Dunnockby Eelmarsh Fulbeck Gantry Hobshaw Illingmere Jarrowby'.split(' ');
/** Days and months that say which election it was; polling day of the example is Thu 6 May 2027. */
const dates = [
  '4 May 2027',
  'Tuesday 27th April',
  '28/04/2027',
  '2027-04-29',
  'May 2023',
  '1 and 2 May 2027',
  '12.4.27',
  'Sunday 9 May 2027',
  'March 2027',
  '30th of April 2027',
];

const each = (count: number, of: (index: number) => string, kind: Planted['kind']): readonly Planted[] =>
  Array.from({ length: count }, (_, index) => ({ text: of(index), kind }));
const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const letter = (index: number) => 'abcdefghijklmno'.charAt(index);

/** Two hundred, each different. */
export function plantedIdentifiers(): readonly Planted[] {
  return [
    ...each(18, (i) => `${at(first, i)} ${at(last, i + Math.floor(i / 10) * 3)}`, 'person'),
    ...each(15, (i) => `${at(first, i + 4)} ${at(last, i)}-Vane${letter(i)}l`, 'candidate'),
    ...each(12, (i) => `${at(first, i + 7)} Mac${at(last, i).toLowerCase()}${letter(i)}`, 'suspect'),
    ...each(5, (i) => `${at(hall, i)} First Alliance`, 'party'),
    ...each(15, (i) => `${at(hall, i)} ${i < 10 ? 'Village Hall' : 'Reading Room'}`, 'place'),
    ...each(10, (i) => `${at(hall, i)}thorpe ward`, 'area'),
    ...each(15, (i) => `${i + 3} ${at(hall, i)} ${i < 10 ? 'Road' : 'Lane'}`, 'address'),
    ...each(10, (i) => `ZY${i + 1} ${i}AB`, 'postcode'),
    ...each(10, (i) => `AL-${100 + i}`, 'reference'),
    ...each(5, (i) => `47/${12300 + i}/27`, 'crime-number'),
    ...each(5, (i) => `KX${20 + i}`, 'call-sign'),
    ...each(5, (i) => `PC ${4810 + i}`, 'collar-number'),
    ...each(10, (i) => `01632 9600${10 + i}`, 'phone'),
    ...each(
      10,
      (i) => `${at(first, i).toLowerCase()}.${at(last, i).toLowerCase()}@saltmarsh.example`,
      'email',
    ),
    ...each(5, (i) => `AB${10 + i} CDE`, 'vehicle'),
    ...each(10, (i) => at(dates, i), 'date'),
    ...each(10, (i) => `${at(last, i)}ova Quenby`, 'unknown'),
    ...each(5, (i) => `07700 90010${i}`, 'unknown'),
    ...each(5, (i) => `@fenwatch${letter(i)}`, 'unknown'),
    ...each(5, (i) => `FG${60 + i} HJK`, 'unknown'),
    ...each(5, (i) => `PS ${7310 + i}`, 'unknown'),
    ...each(5, (i) => `22/${45600 + i}/27`, 'unknown'),
    ...each(5, (i) => `www.fenmouth${letter(i)}.example`, 'unknown'),
  ];
}

const of = (planted: readonly Planted[], kind: Planted['kind']) =>
  planted.filter((each) => each.kind === kind).map(({ text }) => text);

/** Records in which those that the desk knows stand. */
export function plantedRecords(planted: readonly Planted[]): readonly RecordChange[] {
  const operationId = asId<'Operation'>('example-operation');
  const areaId = asId<'Area'>('example-saltmarsh');
  const partner: Partner = {
    id: asId('planted-partner'),
    kind: 'council',
    name: 'Saltmarsh Council',
    areaId,
    people: of(planted, 'person').map((name, index) => ({
      id: asId(`planted-person-${index}`),
      post: 'Returning officer',
      name,
      phone: of(planted, 'phone')[index] ?? '',
      email: of(planted, 'email')[index] ?? '',
      note: '',
      leftOn: null,
    })),
    notes: '',
    nextDue: null,
    nextAbout: '',
  };
  const parties = of(planted, 'party')
    .slice(0, 3)
    .map((name, index): Partner => ({
      ...partner,
      id: asId(`planted-party-${index}`),
      kind: 'political-party',
      name,
      areaId: null,
      people: [],
    }));
  const allegations = of(planted, 'reference').map((reference, index): Allegation => ({
    ...anAllegation({ reference }),
    id: asId(`planted-allegation-${index}`),
    operationId,
    concerned: of(planted, 'candidate')
      .slice(index, index + 1)
      .map((name, person) => ({
        id: asId(`planted-concerned-${index}-${person}`),
        name,
        standing: 'candidate',
        side: 'named',
        detail: '',
      })),
  }));
  const team: Team = {
    id: asId('planted-team'),
    operationId,
    name: 'Planted team',
    kind: 'visits',
    areaId: null,
    callSign: of(planted, 'call-sign')[0] ?? '',
    vehicle: `Vans ${of(planted, 'vehicle').join(', ')}`,
    from: null,
    until: null,
    startPlaceId: null,
    officers: [...of(planted, 'call-sign'), ...of(planted, 'collar-number')].map((callSign, index) => ({
      id: asId(`planted-officer-${index}`),
      name: '',
      rank: 'PC',
      callSign,
    })),
    order: [],
    notes: '',
  };
  return [
    ...[partner, ...parties].map((after): RecordChange => ({ collection: 'partners', id: after.id, after })),
    ...allegations.map((after): RecordChange => ({ collection: 'allegations', id: after.id, after })),
    ...areasOf(planted).map((after): RecordChange => ({ collection: 'areas', id: after.id, after })),
    ...placesOf(planted).map((after): RecordChange => ({ collection: 'places', id: after.id, after })),
    ...candidatesOf(planted).map((after): RecordChange => ({
      collection: 'candidates',
      id: after.id,
      after,
    })),
    ...casesOf(planted).map((after): RecordChange => ({ collection: 'cases', id: after.id, after })),
    { collection: 'teams', id: team.id, after: team },
  ];
}

function areasOf(planted: readonly Planted[]): readonly Area[] {
  return of(planted, 'area').map((name, index) => ({
    id: asId(`planted-area-${index}`),
    kind: 'ward',
    name,
    code: '',
    parentId: asId('example-saltmarsh'),
  }));
}

function placesOf(planted: readonly Planted[]): readonly Place[] {
  return of(planted, 'place').map((name, index) => ({
    id: asId(`planted-place-${index}`),
    kind: 'polling-place',
    name,
    address: of(planted, 'address')[index] ?? '',
    postcode: of(planted, 'postcode')[index] ?? null,
    areaId: asId('example-saltmarsh'),
    wardId: null,
    easting: null,
    northing: null,
    uprn: null,
    notes: '',
    mergedIntoId: null,
  }));
}

/** The last five of the candidates, and the last two of the parties. */
function candidatesOf(planted: readonly Planted[]): readonly Candidate[] {
  return of(planted, 'candidate')
    .slice(10)
    .map((name, index): Candidate => ({
      id: asId(`planted-candidate-${index}`),
      operationId: asId('example-operation'),
      contestId: asId('planted-contest'),
      personId: asId(`planted-candidate-person-${index}`),
      name,
      knownAs: '',
      surname: name.slice(name.indexOf(' ') + 1),
      party: of(planted, 'party').slice(3)[index % 2] ?? '',
      description: '',
      standing: 'nominated',
      declaredOn: null,
      endedOn: null,
      agents: [],
      officeHeld: 'none',
      isMinister: false,
      offered: {
        packSentOn: null,
        briefingOfferedOn: null,
        briefingAttendedOn: null,
        letterSentOn: null,
        namedContact: '',
        namedContactOn: null,
      },
      code: null,
      source: null,
      notes: '',
    }));
}

/** One with every suspect, and one for each crime number. */
function casesOf(planted: readonly Planted[]): readonly CaseFile[] {
  return ['CX-900', ...of(planted, 'crime-number')].map((reference, index) =>
    newCaseFile({
      id: asId(`planted-case-${index}`),
      operationId: asId('example-operation'),
      reference,
      openedAt: '2027-05-20T09:00:00.000Z',
      openedBy: 'A. Sandry',
      suspects: (index === 0 ? of(planted, 'suspect') : []).map((name, at) => ({
        id: asId(`planted-suspect-${at}`),
        name,
        bornOn: null,
        standing: 'other',
        detail: '',
        identifiedBy: '',
        convictionsCheckedOn: null,
        convictions: '',
      })),
    }),
  );
}
